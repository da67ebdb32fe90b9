import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pipeline
import ReviewServer
import Storage
import Testing

/// The first administrator, signing in, and being slowed down.
@Suite struct SignInTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  /// Opens a form and gives its cookie and token.
  private func form(
    _ path: String, _ client: some TestClientProtocol
  ) async throws -> (cookie: String, token: String) {
    let answer = try await client.get(path)
    let cookie = try #require(answer.headers[.setCookie]).prefix { $0 != ";" }
    return (String(cookie), String(cookie.drop { $0 != "=" }.dropFirst()))
  }

  @Test func theLinkMakesOneAdministrator() async throws {
    let word = sample.desk.setup.make()
    try await sample.server.application().test(.router) { client in
      let (cookie, token) = try await form("/setup?word=\(word)", client)
      let made = try await client.post(
        "/setup", "token=\(token)&word=\(word)&name=ada&password=long+enough+by+far",
        cookie: cookie)
      #expect(made.status == .seeOther)
      let session = try #require(made.headers[.setCookie])
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(session.contains(part)) }
      #expect(try sample.stores.store.user("ada")?.role == .admin)
      let again = try await client.get("/setup?word=\(word)")
      #expect(again.status == .forbidden)
      let answer = try await client.get("/leads", cookie: String(session.prefix { $0 != ";" }))
      #expect(answer.status == .ok)
    }
  }

  @Test func aShortPasswordIsRefused() async throws {
    let word = sample.desk.setup.make()
    try await sample.server.application().test(.router) { client in
      let (cookie, token) = try await form("/setup?word=\(word)", client)
      let made = try await client.post(
        "/setup", "token=\(token)&word=\(word)&name=ada&password=short", cookie: cookie)
      #expect(made.status == .badRequest)
      #expect(try sample.stores.store.user("ada") == nil)
    }
  }

  @Test func afterFiveWrongPasswordsTheRightOneWaits() async throws {
    let word = sample.desk.setup.make()
    try await sample.server.application().test(.router) { client in
      var (cookie, token) = try await form("/setup?word=\(word)", client)
      _ = try await client.post(
        "/setup", "token=\(token)&word=\(word)&name=ada&password=long+enough+by+far",
        cookie: cookie)
      (cookie, token) = try await form("/login", client)
      for _ in 0..<5 {
        let answer = try await client.post(
          "/login", "token=\(token)&name=ada&password=wrong", cookie: cookie)
        #expect(answer.status == .unauthorized)
        #expect(!String(buffer: answer.body).contains("wrong\""))
      }
      let late = try await client.post(
        "/login", "token=\(token)&name=ada&password=long+enough+by+far", cookie: cookie)
      #expect(late.status == .tooManyRequests)
    }
  }

  @Test func signingInWorksAndIsInTheLog() async throws {
    let word = sample.desk.setup.make()
    try await sample.server.application().test(.router) { client in
      var (cookie, token) = try await form("/setup?word=\(word)", client)
      _ = try await client.post(
        "/setup", "token=\(token)&word=\(word)&name=ada&password=long+enough+by+far",
        cookie: cookie)
      (cookie, token) = try await form("/login", client)
      let answer = try await client.post(
        "/login", "token=\(token)&name=ada&password=long+enough+by+far", cookie: cookie)
      #expect(answer.status == .seeOther)
      sample.desk.settle()
      let kinds = try sample.stores.store.accesses(limit: 10).map(\.access.kind)
      #expect(kinds.contains(.signedIn) && kinds.contains(.userChanged))
      #expect(try sample.stores.store.verifyAudit().firstBreak == nil)
    }
  }
}
