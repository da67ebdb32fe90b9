import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Pipeline
import ReviewServer
import Storage
import Testing

/// A correction that points at other words than those that were read.
@Suite struct PickedPlaceTests {
  let sample: ReviewSample

  init() throws { sample = try ReviewSample() }

  /// Pages of samples have a size but no worker that draws them: words cannot be asked for, so the
  /// place is of a page that is text only.
  private func textDocument() throws -> (statement: StatementID, document: DocumentID) {
    let id = DocumentID(Digest.sha256(Array("note".utf8)))
    let text = "Ada Mill\nada@mill.example\nAda B. Mill"
    let evidence = Evidence(parts: [.init(page: 1, start: 0, end: 8, text: "Ada Mill")])
    let record = RecordID("note-r")
    let method = Statement.Method(extractor: "contacts", version: 1, rule: "plain")
    let report = ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: id, path: "/in/note.txt", mediaType: "text/plain", bytes: 30, engines: [:],
        pages: [
          PageSummary(
            number: 1, kind: "text", path: nil, widthPt: nil, heightPt: nil, source: "native",
            reason: "native-text", ocrConfidence: nil, ocrLanguage: nil, chars: 37, ocrChars: 0,
            text: text)
        ]),
      claims: DocumentClaims(
        records: [Record(id: record, kind: .person, party: .buyer)], links: [],
        statements: [
          Statement(
            id: "note-name", record: record, field: .personName,
            value: .personName(PersonName(full: "Ada Mill")), confidence: 0.6, method: method,
            evidence: evidence)
        ], intents: []))
    let run = try sample.stores.store.beginRun(.ingest, at: ReviewSample.instant)
    _ = try sample.stores.store.load(report, run: run, at: ReviewSample.instant)
    try derive()
    return ("note-name", id)
  }

  private func derive() throws {
    try LeadRefresh(store: sample.stores.store, configuration: .default)
      .runInTurn(at: ReviewSample.instant)
  }

  @Test func theCorrectionStandsWhereItWasPickedAndLightsThere() async throws {
    let (statement, document) = try textDocument()
    let (cookie, token) = try sample.signIn(.reviewer)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.post(
        "/judgements/value",
        "token=\(token)&statement=\(statement.rawValue)&verdict=correct&value=Ada+B.+Mill"
          + "&page=1&place=26-37", cookie: cookie)
      #expect(answer.status == .seeOther)
      let made = try #require(try sample.stores.store.judgements().first)
      #expect(made.place?.raw == "Ada B. Mill" && made.place?.parts.first?.start == 26)
      #expect(made.verdict.anchor?.evidence.raw == "Ada Mill")

      try derive()
      let profile = try #require(try sample.stores.store.profile(of: "note-r"))
      let source = try #require(
        profile.fields.first { $0.field == .personName }?.sources.first)
      #expect(source.evidence == made.place && source.judgement == made.id)

      let page = try await client.get(
        "/documents/\(document.rawValue)/pages/1?lit=\(statement.rawValue),\(made.id.rawValue)",
        cookie: cookie)
      let html = String(buffer: page.body)
      let lit = html.matches(of: #/<mark class="value lit"[^>]*>([^<]*)</#).map { $0.output.1 }
      #expect(lit == ["Ada B. Mill"])
      #expect(html.contains("corrected by the-reviewer"))
    }
  }

  static let wrong = ["26-99", "5-5", "9-2", "x", "-1-4", "1-2-3", ","]

  @Test(arguments: wrong) func aPlaceThatIsNoneIsRefused(place: String) async throws {
    let (statement, _) = try textDocument()
    let (cookie, token) = try sample.signIn(.reviewer)
    try await sample.server.application().test(.router) { client in
      let answer = try await client.post(
        "/judgements/value",
        "token=\(token)&statement=\(statement.rawValue)&verdict=correct&value=Ada&page=1"
          + "&place=\(place)", cookie: cookie)
      #expect(answer.status == .badRequest)
      #expect(try sample.stores.store.judgements().isEmpty)
    }
  }

  @Test func programsSayAPlaceToo() async throws {
    let (statement, _) = try textDocument()
    let token = try sample.token(.reviewer)
    try await sample.server.application().test(.router) { client in
      let body = """
        {"statement": "\(statement.rawValue)", "verdict": "correct", "value": "Ada B. Mill",
         "place": {"page": 1, "ranges": [[26, 37]]}}
        """
      let answer = try await client.send("/api/v1/judgements", body, token: token)
      #expect(answer.status == .created)
      let made = try #require(try sample.stores.store.judgements().first)
      #expect(made.place?.raw == "Ada B. Mill")
      let back = try await client.send(
        "/api/v1/judgements/\(made.id.rawValue)/withdraw", "{}", token: token)
      #expect(back.status == .created)
      #expect(try sample.stores.store.judgements().last?.verdict == .withdrawn(made.id))
    }
  }
}
