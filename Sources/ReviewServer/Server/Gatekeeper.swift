import Foundation
import HTTPTypes
import Hummingbird
import LeadModel
import Storage

/// Lets requests in: by host, session, role and form token; and gives every answer its headers.
struct Gatekeeper: Sendable {
  static let sessionCookie = "galena_session"
  static let formCookie = "galena_form"
  private static let hostField = HTTPField.Name("Host")
  private static let mostOfBody = 64 * 1024

  let desk: ReviewDesk
  /// Names under which this server may be spoken to, without the port.
  let hosts: Set<String>

  /// Answers a request to a route, or says why not.
  func answer(_ route: Route, _ request: Request, _ context: ReviewContext) async throws -> Response
  {
    try check(host: request)
    if route.isLocal { try checkLocal(request, context) }
    let session = try session(of: request, route)
    if let refusal = try refusal(of: route, session) { return refusal }
    let body = try await body(of: request)
    let form = Form(route.isAPI ? "" : String(decoding: body, as: UTF8.self))
    if route.method == .post { try check(form, of: request, session) }
    let call = Call(
      desk: desk, refreshing: desk.refresher.now, session: session, parameters: parameters(context),
      query: Form(request.uri.query ?? ""), form: form, body: body, headers: request.headers,
      address: request.uri.description, peer: context.peer,
      cookie: request.cookies[Self.sessionCookie]?.value ?? "")
    return try await route.answer(call)
  }

  private func parameters(_ context: ReviewContext) -> [String: String] {
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      parameters[String(name)] = String(value).removingPercentEncoding ?? String(value)
    }
    return parameters
  }

  /// Behind a proxy every peer is on this machine, so the name counts too.
  private func checkLocal(_ request: Request, _ context: ReviewContext) throws {
    let own = Set(ReviewServer.loopback.map { $0.contains(":") ? "[\($0)]" : $0 })
    let peers = ReviewServer.loopback.union([ReviewContext.here, "::ffff:127.0.0.1"])
    guard said(by: request).allSatisfy({ own.contains(Self.name(ofHost: $0)) }),
      peers.contains(context.peer)
    else { throw Problem(.forbidden, "Ask for this on the machine itself, by a loopback address.") }
  }

  private func said(by request: Request) -> [String] {
    [request.head.authority, Self.hostField.flatMap { request.headers[$0] }].compactMap(\.self)
  }

  /// A page of another name that was pointed at this address (DNS rebinding) reads nothing here.
  func check(host request: Request) throws {
    let said = said(by: request)
    guard !said.isEmpty, said.allSatisfy({ hosts.contains(Self.name(ofHost: $0)) }) else {
      throw Problem(
        .misdirectedRequest, "This server does not go by that name; start it with --host NAME.")
    }
  }

  /// Without the port; an address of IPv6 keeps its brackets.
  static func name(ofHost host: String) -> String {
    let host = host.lowercased()
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return String(host.prefix { $0 != ":" })
  }

  /// By the API token or else the cookie; a cookie alone changes nothing through the API, which asks
  /// for no form token.
  private func session(of request: Request, _ route: Route) throws -> Session? {
    let now = desk.clock()
    if route.isAPI, let bearer = request.headers[.authorization], bearer.hasPrefix("Bearer ") {
      let token = bearer.dropFirst("Bearer ".count)
      let user = try desk.store.user(ofToken: Digest.sha256(token.utf8))
      return user.map {
        Session(user: $0.name, role: $0.role, formToken: "", isToken: true, lastSeen: now)
      }
    }
    if route.isAPI, route.method != .get { return nil }
    return request.cookies[Self.sessionCookie].flatMap { desk.sessions.session($0.value, at: now) }
  }

  private func refusal(of route: Route, _ session: Session?) throws -> Response? {
    guard case .role(let least) = route.access else { return nil }
    guard let session else {
      if route.isAPI || route.method != .get {
        throw Problem(.unauthorized, "Sign in first, or send an API token.")
      }
      return .to("/login")
    }
    guard session.role >= least else {
      throw Problem(.forbidden, "This is for the role \(least.rawValue); ask an administrator.")
    }
    return nil
  }

  private func body(of request: Request) async throws -> [UInt8] {
    guard request.method == .post else { return [] }
    var request = request
    return Array((try await request.collectBody(upTo: Self.mostOfBody)).readableBytesView)
  }

  /// Another site's form has neither the token nor the origin (OWASP: synchronizer token; before
  /// there is a session, double-submit cookie).
  private func check(_ form: Form, of request: Request, _ session: Session?) throws {
    if session?.isToken == true { return }
    if let origin = request.headers[.origin], origin != "null" {
      let host = origin.split(separator: "/").last.map(String.init) ?? ""
      guard hosts.contains(Self.name(ofHost: host)) else { throw Self.forged }
    }
    let expected = session?.formToken ?? request.cookies[Self.formCookie]?.value
    guard let expected, !expected.isEmpty, Secrets.areEqual(expected, form.exact("token")) else {
      throw Self.forged
    }
  }

  private static let forged = Problem(
    .forbidden, "This form was not made for this session; open the page again and repeat.")
}
