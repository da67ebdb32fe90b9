import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Pipeline
import ReviewServer
import Storage
import Testing

/// A judgement is durable before the answer, and the queue goes on.
@Suite struct JudgingTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  @Test func acceptingGoesOnToTheNextAndCanBeUndone() async throws {
    let (cookie, token) = try sample.signIn(.reviewer)
    try await sample.server.application().test(.router) { client in
      let first = try #require(try await client.get("/review", cookie: cookie).headers[.location])
      let statement = try #require(first.split(separator: "/").last)
      let answer = try await client.post(
        "/judgements/value", "token=\(token)&statement=\(statement)&verdict=accept",
        cookie: cookie)
      #expect(answer.status == .seeOther)
      let next = try #require(answer.headers[.location])
      #expect(next.hasPrefix("/review/") && !next.hasPrefix(first + "?"))
      let made = try #require(try sample.stores.store.judgements().first)
      #expect(made.verdict.kind == .accepted && made.by == "the-reviewer")
      let page = String(buffer: try await client.get(next, cookie: cookie).body)
      #expect(page.contains(made.id.rawValue))
      let undone = try await client.post(
        "/judgements/withdraw", "token=\(token)&judgement=\(made.id.rawValue)&back=\(first)",
        cookie: cookie)
      #expect(undone.headers[.location] == first)
      #expect(try sample.stores.store.judgements().last?.verdict.kind == .withdrawn)
    }
  }

  @Test func aValueThatIsNoneIsSaidSo() async throws {
    let (cookie, token) = try sample.signIn(.reviewer)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.post(
        "/judgements/value", "token=\(token)&statement=a-s1&verdict=correct&value=no+address",
        cookie: cookie)
      #expect(answer.status == .badRequest)
      #expect(!String(buffer: answer.body).contains("no address"))
      #expect(try sample.stores.store.judgements().isEmpty)
    }
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "/a\\b", "/\u{1}"])
  func aFormNeverLeadsAway(back: String) async throws {
    let (cookie, token) = try sample.signIn(.reviewer)
    let back = back.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    try await sample.server.application().test(.router) { client in
      let answer = try await client.post(
        "/judgements/value", "token=\(token)&statement=a-s1&verdict=accept&back=\(back)",
        cookie: cookie)
      #expect(answer.headers[.location]?.hasPrefix("/review") == true)
    }
  }
}
