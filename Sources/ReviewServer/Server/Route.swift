package import HTTPTypes
import Hummingbird
import LeadModel
package import Storage

/// One address of the server, who may use it, and what it answers.
package struct Route: Sendable {
  package enum Access: Hashable, Sendable {
    case anyone
    case role(ReviewUser.Role)
  }

  package let method: HTTPRequest.Method
  /// With `{name}` for what differs.
  package let path: String
  package let access: Access
  /// Whether problems are told as JSON.
  let isAPI: Bool
  /// Whether only this machine is answered, spoken to by its own name.
  var isLocal = false
  let answer: @Sendable (Call) async throws -> Response

  static func get(
    _ path: String, _ access: Access,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> Route {
    Route(method: .get, path: path, access: access, isAPI: path.hasPrefix("/api/"), answer: answer)
  }

  /// For programs on this machine, which do not sign in.
  static func local(
    _ path: String, _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> Route {
    Route(
      method: .get, path: path, access: .anyone, isAPI: true, isLocal: true, answer: answer)
  }

  static func post(
    _ path: String, _ access: Access,
    _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> Route {
    Route(method: .post, path: path, access: access, isAPI: path.hasPrefix("/api/"), answer: answer)
  }
}

/// One request, after it was let in.
struct Call: Sendable {
  let desk: ReviewDesk
  /// What the leads did not know of when the request came: a page that read before they were
  /// derived says that it did.
  let refreshing: LeadRefresher.State
  let session: Session?
  let parameters: [String: String]
  let query: Form
  let form: Form
  /// What a program sent.
  let body: [UInt8]
  let headers: HTTPFields
  /// Path and query, to come back to.
  let address: String
  /// Where the request came from, as far as known.
  let peer: String

  /// The word in the session's cookie, or nothing.
  let cookie: String

  var now: Timestamp { desk.clock() }
  var user: String { session?.user ?? "" }
  var role: ReviewUser.Role { session?.role ?? .viewer }
  /// Whether personal data is hidden from this user.
  var isMasked: Bool { role == .viewer }

  /// All that a page reads is of one state of the store.
  func reading<Value>(_ body: () throws -> Value) throws -> Value {
    try desk.store.reading(body)
  }

  /// What stands in the path; such a path has always one.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }

  func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
}
