import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LeadModel
import Logging
import Pipeline
import ReviewServer
import Storage
import Testing

/// A store with a few invented people and companies, some of whom are out for harm.
final class ReviewSample: Sendable {
  static let instant = Timestamp(millisecondsSince1970: 1_780_000_000_000)
  static let script = "<script>alert('x')</script>"
  /// Leaves an attribute where escaping goes by characters.
  static let accent = "\"\u{301} onfocus=alert(1) x=\""

  let folder: URL
  let stores: OpenedStore
  let desk: ReviewDesk

  init(_ configuration: GalenaConfiguration = .default) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-review-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    stores = try OpenedStore(path: folder.appendingPathComponent("s.sqlite").path)
    desk = try ReviewDesk(
      stores: stores, configuration: configuration, workers: nil, clock: { Self.instant })
    let store = stores.store
    let run = try store.beginRun(.ingest, at: Self.instant)
    for report in Self.reports {
      _ = try store.load(report, run: run, at: Self.instant)
    }
    try LeadRefresh(store: store, configuration: .default).runInTurn(at: Self.instant)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var server: ReviewServer {
    ReviewServer(
      desk: desk, host: "127.0.0.1", port: 0,
      logger: Logger(label: "test") { _ in
        SwiftLogNoOpLogHandler()
      })
  }

  /// The page's text, and where each of its lines lies: one value a line.
  private static func report(
    _ name: String, path: String, people: [(name: String, mail: String)], company: String,
    wish: String? = nil, confidence: Double = 0.95
  ) -> ExtractionReport {
    let lines = people.flatMap { [$0.name, $0.mail] } + [company] + (wish.map { [$0] } ?? [])
    var places: [Evidence] = []
    var start = 0
    for (row, line) in lines.enumerated() {
      let end = start + line.unicodeScalars.count
      let top = 60.0 + Double(row) * 30
      places.append(
        Evidence(parts: [
          .init(
            page: 1, start: start, end: end, text: line,
            quads: [Quad(x0: 60, y0: top, x1: 300, y1: top + 16)])
        ]))
      start = end + 1
    }
    let id = DocumentID(Digest.sha256(Array(name.utf8)))
    let organization = RecordID("\(name)-o")
    var statements: [Statement] = []
    var links: [RecordLink] = []
    var records = [Record(id: organization, kind: .organization, party: .buyer)]
    func state(_ record: RecordID, _ field: Field, _ value: FieldValue, _ row: Int) {
      statements.append(
        Statement(
          id: StatementID("\(name)-s\(statements.count)"), record: record, field: field,
          value: value, confidence: confidence,
          method: .init(extractor: "contacts", version: 1, rule: "plain"), evidence: places[row]))
    }
    for (index, person) in people.enumerated() {
      let record = RecordID("\(name)-p\(index)")
      records.append(Record(id: record, kind: .person, party: .buyer))
      state(record, .personName, .personName(PersonName(full: person.name)), index * 2)
      state(record, .email, .text(person.mail), index * 2 + 1)
      links.append(
        RecordLink(
          from: record, to: organization, type: .worksAt, confidence: 0.9, rule: "card",
          evidence: places[index * 2]))
    }
    state(organization, .organizationName, .text(company), people.count * 2)
    let intents = wish.map { _ in
      [
        IntentMention(
          id: IntentID("\(name)-i"), record: RecordID("\(name)-p0"), category: .purchaseRequest,
          polarity: .positive, tense: .present, holder: .author,
          details: .init(product: "pumps " + script), confidence: 0.9,
          method: .init(extractor: "intent", version: 1, rule: "ask"),
          evidence: places[people.count * 2 + 1])
      ]
    }
    let text = lines.joined(separator: "\n")
    let page = PageSummary(
      number: 1, kind: "page", path: nil, widthPt: 595, heightPt: 842, source: "native",
      reason: "native-text", ocrConfidence: nil, ocrLanguage: nil,
      chars: text.unicodeScalars.count, ocrChars: 0, text: text)
    return ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: id, path: path, mediaType: "application/pdf", bytes: 1000, engines: [:], pages: [page]),
      claims: DocumentClaims(
        records: records, links: links, statements: statements, intents: intents ?? []))
  }

  private static let reports = [
    report(
      "a", path: "/in/request.pdf", people: [("Maria Quill", "maria@quarzhof.example")],
      company: "Quarzhof GmbH", wish: "Please send us an offer for pumps"),
    report(
      "b", path: "/in/card.pdf", people: [("Maria Quille", "maria@quarzhof.example")],
      company: "Quarzhof GmbH", confidence: 0.6),
    report(
      "c", path: "/in/\(script)\(accent).pdf",
      people: [("Eve \(script)", "eve@harm.example"), ("Ann \(accent)", "ann@harm.example")],
      company: "Harm \(script)\(accent) Ltd", wish: "We want \(script)", confidence: 0.5),
  ]
}

extension ReviewSample {
  /// Someone of that role, signed in: the cookie to send and the token for forms.
  func signIn(_ role: ReviewUser.Role) throws -> (cookie: String, token: String) {
    let name = "the-\(role.rawValue)"
    if try stores.store.user(name) == nil {
      try stores.store.save(
        user: name, role: role, password: "-", by: "test", at: Self.instant)
    }
    return try #require(desk.signedIn(as: name))
  }
}

extension ReviewSample {
  /// An API token of somebody of that role.
  func token(_ role: ReviewUser.Role) throws -> String {
    _ = try signIn(role)
    let token = "galena_test_\(role.rawValue)"
    try stores.store.saveToken(
      digest: Digest.sha256(Array(token.utf8)), of: "the-\(role.rawValue)", label: "test",
      at: Self.instant)
    return token
  }
}

extension TestClientProtocol {
  /// JSON, as a program sends it.
  func send(
    _ path: String, _ body: String, token: String, type: String = "application/json"
  ) async throws -> TestResponse {
    try await execute(
      uri: path, method: .post,
      headers: [.authorization: "Bearer \(token)", .contentType: type],
      body: ByteBuffer(string: body))
  }

  func get(_ path: String, cookie: String = "") async throws -> TestResponse {
    try await execute(
      uri: path, method: .get, headers: cookie.isEmpty ? [:] : [.cookie: cookie])
  }

  func post(_ path: String, _ fields: String, cookie: String = "") async throws -> TestResponse {
    try await execute(
      uri: path, method: .post,
      headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
      body: ByteBuffer(string: fields))
  }
}
