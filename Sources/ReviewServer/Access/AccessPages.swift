import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// Signing in and out, and the first administrator.
enum AccessPages {
  static let routes: [Route] = [
    .get("/login", .anyone) { call in
      call.session == nil ? form(call, "login", message: nil) : .to("/leads")
    },
    .post("/login", .anyone) { call in try await signIn(call) },
    .post("/logout", .role(.viewer)) { call in
      call.desk.sessions.close(call.cookie)
      return .to("/login").with(
        cookie: Gatekeeper.sessionCookie, "", isSecure: call.desk.isSecure, ends: true)
    },
    .get("/setup", .anyone) { call in
      guard call.desk.setup.isRight(call.query.exact("word")) else { throw worthless }
      return form(call, "setup", message: nil)
    },
    .post("/setup", .anyone) { call in try await setUp(call) },
  ]

  struct View: Encodable {
    let token: String
    let message: String?
    let word: String
    let name: String
  }

  private static func form(
    _ call: Call, _ template: String, message: String?, status: HTTPResponse.Status = .ok
  ) -> Response {
    let token = Secrets.token()
    let word = call.form["word"] ?? call.query["word"] ?? ""
    let view = View(token: token, message: message, word: word, name: call.form["name"] ?? "")
    return call.page(
      template, view, title: template == "login" ? "Sign in" : "First administrator",
      status: status
    ).with(cookie: Gatekeeper.formCookie, token, isSecure: call.desk.isSecure)
  }

  private static func signIn(_ call: Call) async throws -> Response {
    let (name, password) = (call.form["name"] ?? "", call.form.exact("password"))
    let desk = call.desk
    guard desk.gate.isOpen(name: name, address: call.peer, at: call.now) else {
      return form(
        call, "login", message: "Too many wrong passwords. Try again in a quarter of an hour.",
        status: .tooManyRequests)
    }
    let user = try await Aside.run(throwing: {
      let known = try desk.store.user(name)
      let hash = known.map { PasswordHash(encoded: $0.password) } ?? .ofNobody
      return hash.matches(password) && known?.isDisabled == false ? known : nil
    })
    guard let user else {
      desk.gate.failed(name: name, address: call.peer, at: call.now)
      desk.accessLog.note(.signInRefused, by: "-", subject: call.peer, at: call.now)
      return form(
        call, "login", message: "This name and password do not belong together.",
        status: .unauthorized)
    }
    desk.gate.succeeded(name: name)
    return opened(user, call)
  }

  private static func opened(_ user: ReviewUser, _ call: Call) -> Response {
    call.desk.accessLog.note(.signedIn, by: user.name, subject: user.name, at: call.now)
    let word = call.desk.sessions.open(for: user, at: call.now)
    return .to("/leads").with(
      cookie: Gatekeeper.sessionCookie, word, isSecure: call.desk.isSecure)
  }

  private static func setUp(_ call: Call) async throws -> Response {
    guard call.desk.setup.isRight(call.form.exact("word")) else { throw worthless }
    let (name, password) = (call.form["name"] ?? "", call.form.exact("password"))
    if let message = Credentials.problem(name: name, password: password) {
      return form(call, "setup", message: message, status: .badRequest)
    }
    let user = try await Aside.run(throwing: {
      let hash = try PasswordHash(password: password).encoded
      try call.desk.store.save(
        user: name, role: .admin, password: hash, by: name, at: call.now)
      return try call.desk.store.user(name)
    })
    call.desk.setup.use()
    guard let user else { throw worthless }
    return opened(user, call)
  }

  private static let worthless = Problem(
    .forbidden, "This link was used or replaced; start galena review again for another one.")
}

/// What a name and a password must be like.
enum Credentials {
  static let leastOfPassword = 10

  /// `nil` when there is nothing against them.
  static func problem(name: String, password: String?) -> String? {
    let isNameGood =
      !name.isEmpty && name.count <= 64
      && name.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value >= 32 }
    guard isNameGood else { return "A name has 1 to 64 characters and no blanks." }
    guard let password else { return nil }
    guard (leastOfPassword...1024).contains(password.count) else {
      return "A password has at least \(leastOfPassword) characters."
    }
    return nil
  }
}
