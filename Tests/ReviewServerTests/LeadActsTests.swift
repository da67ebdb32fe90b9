import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Pipeline
import ReviewServer
import Storage
import Testing

/// Overrides and outcomes, from the lead page and from programs.
@Suite struct LeadActsTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  private var lead: Lead {
    get throws {
      try #require(try sample.stores.store.leads().first { $0.lead.person != nil }).lead
    }
  }

  /// As links have it.
  private func address(_ lead: Lead) -> String {
    "/leads/\(lead.id.rawValue.replacing("@", with: "%40"))"
  }

  @Test func anOverrideIsDurableAndTheLeadIsRoutedAnew() async throws {
    let lead = try lead
    let queue = OverrideNames(.default).queues.last ?? ""
    let (cookie, token) = try sample.signIn(.operator)
    let work = Task { await sample.desk.work() }
    defer { work.cancel() }
    try await sample.server.application().test(.router) { client in
      let page = "/leads/\(lead.id.rawValue)"
      let answer = try await client.post(
        "\(page)/overrides", "token=\(token)&queue=\(queue)&score=91.5&reason=met+at+the+fair",
        cookie: cookie)
      #expect(answer.status == .seeOther && answer.headers[.location] == address(lead))
      let made = try #require(try sample.stores.store.overrides().first)
      #expect(made.change.queue == queue && made.change.micropoints == 91_500_000)
      #expect(made.by == "the-operator" && made.until == nil)
      try await settled(client, cookie)
      #expect(try sample.stores.store.decisions(on: lead.id).last?.queue == queue)
      let html = String(buffer: try await client.get(page, cookie: cookie).body)
      #expect(html.contains("met at the fair") && html.contains("91.5 points"))

      let withdrawn = try await client.post(
        "\(page)/overrides/withdraw",
        "token=\(token)&override=\(made.id.rawValue)&reason=a+mistake", cookie: cookie)
      #expect(withdrawn.status == .seeOther)
      try await settled(client, cookie)
      #expect(try sample.stores.store.overrides().last?.change.withdraws == made.id)
      #expect(try sample.stores.store.decisions(on: lead.id).last?.byRules == nil)
    }
  }

  /// Asks the server until what was decided is worked in.
  private func settled(_ client: some TestClientProtocol, _ cookie: String) async throws {
    var text = ""
    while text != "{\"waiting\":0}" {
      text = String(buffer: try await client.get("/api/v1/deriving", cookie: cookie).body)
      await Task.yield()
    }
  }

  static let refused = [
    "queue=nowhere&reason=x", "reason=x", "queue=QUEUE&reason=+", "score=many&reason=x",
    "score=1e9&reason=x", "queue=QUEUE&until=soon&reason=x",
    "queue=QUEUE&until=1999-01-01&reason=x",
  ]

  @Test(arguments: refused) func whatCannotBeIsRefused(fields: String) async throws {
    let lead = try lead
    let queue = OverrideNames(.default).queues.first ?? ""
    let (cookie, token) = try sample.signIn(.operator)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.post(
        "/leads/\(lead.id.rawValue)/overrides",
        "token=\(token)&\(fields.replacing("QUEUE", with: queue))", cookie: cookie)
      #expect(answer.status == .badRequest)
      #expect(try sample.stores.store.overrides().isEmpty)
    }
  }

  @Test func anOutcomeIsToldAndShownAndCounted() async throws {
    let lead = try lead
    let (cookie, token) = try sample.signIn(.reviewer)
    try await sample.server.application().test(.router) { client in
      let page = "/leads/\(lead.id.rawValue)"
      let answer = try await client.post(
        "\(page)/outcomes", "token=\(token)&kind=won", cookie: cookie)
      #expect(answer.status == .seeOther)
      _ = try await client.post(
        "\(page)/outcomes", "token=\(token)&kind=revenue&amount=1234.50&currency=eur",
        cookie: cookie)
      let told = try sample.stores.store.outcomes(of: lead)
      #expect(Set(told.map(\.kind)) == [.won, .revenue])
      #expect(told.compactMap(\.amount?.display) == ["1234.5 EUR"])
      let html = String(buffer: try await client.get(page, cookie: cookie).body)
      #expect(html.contains("told by review") && html.contains("1234.5 EUR"))
      let list = try await client.get("/leads?outcome=won", cookie: cookie)
      #expect(String(buffer: list.body).contains(address(lead)))
      let none = try await client.get("/leads?outcome=lost", cookie: cookie)
      #expect(String(buffer: none.body).contains("No lead is like that"))
      for wrong in ["kind=sold", "kind=revenue", "kind=won&amount=much"] {
        let answer = try await client.post(
          "\(page)/outcomes", "token=\(token)&\(wrong)", cookie: cookie)
        #expect(answer.status == .badRequest, "\(wrong)")
      }
    }
  }

  @Test func programsDecideWithATokenAndNothingElse() async throws {
    let lead = try lead
    let token = try sample.token(.operator)
    let (cookie, formToken) = try sample.signIn(.operator)
    let address = "/api/v1/leads/\(lead.id.rawValue)/outcomes"
    try await sample.server.application().test(.router) { client in
      let made = try await client.send(address, #"{"kind": "accepted"}"#, token: token)
      #expect(made.status == .created)
      #expect(String(buffer: made.body).contains("\"kind\":\"accepted\""))
      let withCookie = try await client.post(
        address, #"{"kind": "won", "token": "\#(formToken)"}"#, cookie: cookie)
      #expect(withCookie.status == .unauthorized)
      #expect(try sample.stores.store.outcomes(of: lead).count == 1)
      let listed = try await client.get(address, cookie: cookie)
      #expect(String(buffer: listed.body).contains("the-operator") == false)
      #expect(String(buffer: listed.body).contains("accepted"))
    }
  }

  static let unfit = [
    ("outcomes", "{\"kind\": \"won\", \"at\": \"soon\"}"),
    ("outcomes", "{\"kind\": \"won\", \"at\": \"2999-01-01\"}"),
    ("overrides", "{\"queue\": \"nowhere\", \"reason\": \"x\"}"),
    ("overrides", "{\"reason\": \"x\"}"),
  ]

  @Test(arguments: unfit) func whatDoesNotFitIsAConflict(what: String, body: String) async throws {
    let lead = try lead
    let token = try sample.token(.operator)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.send(
        "/api/v1/leads/\(lead.id.rawValue)/\(what)", body, token: token)
      #expect(answer.status == .conflict)
      let absent = try await client.send(
        "/api/v1/leads/nobody/\(what)", "{\"kind\": \"won\"}", token: token)
      #expect(absent.status == (what == "outcomes" ? .notFound : .badRequest))
      let deleted = try await client.execute(
        uri: "/api/v1/leads/x/\(what)", method: .delete, headers: [:], body: nil)
      #expect(deleted.status == .methodNotAllowed)
      #expect(deleted.headers[.allow] == "GET, POST")
    }
  }

  static let wrongBodies = [
    "", "[]", "{}", "{\"kind\": 1}", "{\"kind\": \"sold\"}", "{\"kind\": \"won\", \"more\": 1}",
    "{\"kind\": \"won\", \"amount\": \"5\"}", "{\"kind\": \"won\", \"amount\": 1e15}",
    "{\"kind\": \"won\", \"amount\": 5, \"currency\": \"€\"}",
  ]

  @Test(arguments: wrongBodies) func aWrongBodyIsRefusedWithoutItsValues(body: String) async throws
  {
    let lead = try lead
    let token = try sample.token(.reviewer)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.send(
        "/api/v1/leads/\(lead.id.rawValue)/outcomes", body, token: token)
      #expect(answer.status == .badRequest)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(!String(buffer: answer.body).contains("sold"))
      let text = try await client.send(
        "/api/v1/leads/\(lead.id.rawValue)/outcomes", body, token: token, type: "text/plain")
      #expect(text.status == .unsupportedMediaType)
    }
  }
}
