import Foundation
import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// Who may do what, one's own password and tokens, and the log of all that.
enum UserPages {
  static let routes: [Route] = [
    .get("/users", .role(.admin)) { call in
      call.page("users", try UserListPage(call), title: "People", here: "/users")
    },
    .post("/users", .role(.admin)) { call in try await save(call) },
    .get("/account", .role(.viewer)) { call in
      call.page("account", try AccountPage(call, made: nil), title: "Account")
    },
    .post("/account/password", .role(.viewer)) { call in try await changePassword(call) },
    .post("/account/tokens", .role(.viewer)) { call in
      let token = "galena_" + Secrets.token()
      try call.desk.store.saveToken(
        digest: Digest.sha256(token.utf8), of: call.user, label: call.form["label"] ?? "token",
        at: call.now)
      return call.page("account", try AccountPage(call, made: token), title: "Account")
    },
    .post("/account/tokens/revoke", .role(.viewer)) { call in
      try call.desk.store.revokeToken(
        digest: call.form["digest"] ?? "", of: call.user, at: call.now)
      return .to("/account")
    },
    .get("/log", .role(.admin)) { call in
      let view = try await call.readingLong { try LogPage(call) }
      return call.page("log", view, title: "Log", here: "/log")
    },
  ]

  private static func save(_ call: Call) async throws -> Response {
    let name = call.form["name"] ?? ""
    let password = call.form["password"] == nil ? nil : call.form.exact("password")
    guard let role = call.form["role"].flatMap(ReviewUser.Role.init) else {
      throw Problem(.badRequest, "Choose a role.")
    }
    if let message = Credentials.problem(name: name, password: password) {
      throw Problem(.badRequest, message)
    }
    let known = try call.desk.store.user(name)
    if known == nil, password == nil {
      throw Problem(.badRequest, "Somebody new needs a password.")
    }
    let isDisabled = call.form["disabled"] != nil
    if name == call.user, isDisabled || role != .admin {
      throw Problem(.badRequest, "Nobody takes their own rights away; another admin can.")
    }
    try await Aside.run(throwing: {
      try call.desk.store.save(
        user: name, role: role,
        password: try password.map { try PasswordHash(password: $0).encoded },
        isDisabled: isDisabled, by: call.user, at: call.now)
    })
    if name != call.user { call.desk.sessions.closeAll(of: name) }
    return .to("/users")
  }

  private static func changePassword(_ call: Call) async throws -> Response {
    let (old, new) = (call.form.exact("old"), call.form.exact("new"))
    if let message = Credentials.problem(name: call.user, password: new) {
      throw Problem(.badRequest, message)
    }
    try await Aside.run(throwing: {
      guard let user = try call.desk.store.user(call.user),
        PasswordHash(encoded: user.password).matches(old)
      else { throw Problem(.forbidden, "The old password is another one.") }
      try call.desk.store.save(
        user: user.name, role: user.role, password: try PasswordHash(password: new).encoded,
        by: user.name, at: call.now)
    })
    call.desk.sessions.closeAll(of: call.user)
    return .to("/login")
  }
}

/// Everybody with their role.
struct UserListPage: Encodable {
  struct Line: Encodable {
    let name: String
    let role: String
    let since: String
    let isDisabled: Bool
    let roles: [LeadListPage.Choice]
  }

  let users: [Line]
  let roles: [LeadListPage.Choice]
  let token: String

  init(_ call: Call) throws {
    let choices = { (chosen: ReviewUser.Role?) in
      ReviewUser.Role.allCases.map {
        LeadListPage.Choice(
          value: $0.rawValue, title: $0.rawValue.capitalized, isChosen: $0 == chosen)
      }
    }
    users = try call.desk.store.users().map {
      Line(
        name: $0.name, role: $0.role.rawValue, since: Words.day($0.createdAt),
        isDisabled: $0.isDisabled, roles: choices($0.role))
    }
    roles = choices(.reviewer)
    token = call.session?.formToken ?? ""
  }
}

/// One's own password and API tokens.
struct AccountPage: Encodable {
  struct Token: Encodable {
    let digest: String
    let label: String
    let made: String
  }

  let user: String
  let role: String
  let tokens: [Token]
  /// A token that was just made: shown once.
  let made: String?
  let token: String

  init(_ call: Call, made: String?) throws {
    user = call.user
    role = call.role.rawValue
    self.made = made
    tokens = try call.desk.store.tokens(of: call.user).map {
      Token(digest: $0.digest, label: $0.label, made: Words.day($0.createdAt))
    }
    token = call.session?.formToken ?? ""
  }
}

/// Who looked at what, and whether the chain of hashes over it still stands.
struct LogPage: Encodable {
  struct Line: Encodable {
    let at: String
    let by: String
    let kind: String
    let subject: String
    let detail: String
  }

  let verdict: String
  let isWhole: Bool
  let lines: [Line]
  let next: String?

  private static let size = 100

  init(_ call: Call) throws {
    call.desk.accessLog.write()
    let audit = try call.desk.store.verifyAudit()
    isWhole = audit.firstBreak == nil
    verdict =
      audit.firstBreak.map { "Broken at entry \($0.sequence): \($0.kind.rawValue)." }
      ?? "All \(audit.entries) entries are as they were written."
    let before = call.number("before").map(Int64.init) ?? .max
    let found = try call.desk.store.accesses(before: before, limit: Self.size)
    lines = found.map { entry in
      Line(
        at: Words.moment(entry.access.at), by: entry.access.by,
        kind: Words.plain(entry.access.kind.rawValue), subject: entry.access.subject,
        detail: entry.access.detail)
    }
    next = found.count == Self.size ? found.last.map { "/log?before=\($0.place)" } : nil
  }
}
