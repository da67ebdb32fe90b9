import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pipeline
import ReviewServer
import Storage
import Testing

/// Who gets in where: over every route that there is.
@Suite struct AccessTests {
  let sample: ReviewSample
  let routes: [Route]

  init() throws {
    sample = try ReviewSample()
    routes = try ReviewServer.routes()
  }

  private func path(_ route: Route) -> String {
    route.path.replacing(#/\{\w+\}/#, with: "x")
  }

  @Test func nothingIsToldWithoutASession() async throws {
    try await sample.server.application().test(.router) { client in
      for route in routes where route.access != .anyone {
        let answer = try await client.execute(
          uri: path(route), method: route.method, headers: [:], body: nil)
        let isAsked = route.method == .get && !route.path.hasPrefix("/api/")
        #expect(answer.status == (isAsked ? .seeOther : .unauthorized), "\(route.path)")
        if isAsked { #expect(answer.headers[.location] == "/login") }
      }
    }
  }

  @Test func aLowerRoleIsRefused() async throws {
    try await sample.server.application().test(.router) { client in
      for (role, higher) in [
        (ReviewUser.Role.viewer, ReviewUser.Role.reviewer), (.reviewer, .operator),
        (.operator, .admin),
      ] {
        let (cookie, token) = try sample.signIn(role)
        let bearer = try sample.token(role)
        for route in routes where route.access == .role(higher) {
          let isAct = route.path.hasPrefix("/api/") && route.method == .post
          let answer =
            isAct
            ? try await client.send(path(route), "{}", token: bearer)
            : route.method == .get
              ? try await client.get(path(route), cookie: cookie)
              : try await client.post(path(route), "token=\(token)", cookie: cookie)
          #expect(answer.status == .forbidden, "\(role) \(route.path)")
        }
      }
    }
  }

  static let methods: [HTTPRequest.Method] =
    [.get, .post, .put, .delete, .patch, .options, .trace, .head]
    + ["QUERY", "LINK"].compactMap(HTTPRequest.Method.init(rawValue:))

  @Test(arguments: methods) func anAddressSaysWhichMethodsItTakes(
    method: HTTPRequest.Method
  ) async throws {
    try await sample.server.application().test(.router) { client in
      for (address, others) in Dictionary(grouping: routes, by: \.path)
      where !others.contains(where: { $0.method == method }) {
        let answer = try await client.execute(
          uri: path(others[0]), method: method, headers: [:], body: nil)
        #expect(answer.status == .methodNotAllowed, "\(method) \(address)")
        let allowed = Set(others.map(\.method.rawValue)).sorted().joined(separator: ", ")
        #expect(answer.headers[.allow] == allowed, "\(method) \(address)")
      }
      let nowhere = try await client.execute(
        uri: "/nowhere/x", method: method, headers: [:], body: nil)
      #expect(nowhere.status == .notFound)
    }
  }

  @Test(arguments: ["", "token=", "token=forged"])
  func aForgedFormIsRefused(body: String) async throws {
    let (cookie, _) = try sample.signIn(.admin)
    try await sample.server.application().test(.router) { client in
      for route in routes where route.method == .post {
        let answer = try await client.post(path(route), body, cookie: cookie)
        // The API asks for a token of its own, and heeds no cookie.
        let isAPI = route.path.hasPrefix("/api/")
        #expect(answer.status == (isAPI ? .unauthorized : .forbidden), "\(route.path)")
        let stranger = try await client.post(path(route), body)
        #expect([.forbidden, .unauthorized].contains(stranger.status), "\(route.path)")
      }
    }
  }

  @Test func anotherSitesFormIsRefusedEvenWithTheToken() async throws {
    let (cookie, token) = try sample.signIn(.admin)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.execute(
        uri: "/logout", method: .post, headers: [.cookie: cookie, .origin: "https://evil.example"],
        body: ByteBuffer(string: "token=\(token)"))
      #expect(answer.status == .forbidden)
    }
  }

  @Test(arguments: ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", ""])
  func aForeignHostIsRefused(host: String) async throws {
    let (cookie, _) = try sample.signIn(.admin)
    let field = try #require(HTTPField.Name("Host"))
    try await sample.server.application().test(.router) { client in
      for route in routes {
        let answer = try await client.execute(
          uri: path(route), method: route.method, headers: [.cookie: cookie, field: host],
          body: nil)
        #expect(answer.status == .misdirectedRequest, "\(route.path)")
      }
    }
  }

  @Test func everyAnswerHasItsHeaders() async throws {
    let (cookie, _) = try sample.signIn(.admin)
    try await sample.server.application().test(.router) { client in
      for path in ["/leads", "/login", "/nowhere", "/assets/review.css", "/api/v1/nowhere"] {
        let answer = try await client.get(path, cookie: cookie)
        let policy = try #require(HTTPField.Name("Content-Security-Policy"))
        #expect(answer.headers[policy]?.hasPrefix("default-src 'none'") == true, "\(path)")
        #expect(answer.headers[policy]?.contains("unsafe") == false)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
      }
    }
  }
}
