import LeadModel
import Testing

@testable import Extraction

/// What single extractors found and did not believe.
@Suite struct RejectionTests {
  typealias Reason = RejectedCandidate.Reason

  struct Expected: Sendable, CustomTestStringConvertible {
    let rule: String
    let raw: String
    let reason: Reason
    let takenBy: Field?

    init(_ rule: String, _ raw: String, _ reason: Reason, by takenBy: Field? = nil) {
      self.rule = rule
      self.raw = raw
      self.reason = reason
      self.takenBy = takenBy
    }

    var testDescription: String { "\(rule) \(raw) \(reason)" }
  }

  /// Whether the trace of the document says so.
  private func check(_ expected: Expected, _ document: Document) throws {
    let outcome = try Fixtures.withExtractors { $0.set.claims(in: document, isTracing: true) }
    let told = try #require(outcome.trace).rejected
    #expect(
      told.contains {
        $0.rule == expected.rule && $0.evidence.raw == expected.raw
          && $0.reason == expected.reason && $0.takenBy == expected.takenBy
      }, "\(told.map { "\($0.rule) \($0.evidence.raw) \($0.reason)" })")
  }

  @Test(arguments: [
    ("Counsel of the Company shall answer.", Expected("organization.name", "Company", .noContext)),
    ("limited to GmbH alone", Expected("organization.legal-form", "GmbH", .noContext)),
    (
      "Write to Works Ltd@mill.example today",
      Expected("organization.legal-form", "Ltd", .taken, by: .email)
    ),
    ("12345678901234", Expected("registration.alone", "12345678901234", .invalid)),
    (
      "Revenue: 12 per 100 of 400",
      Expected("firmographics.revenue", "12 per 100 of 400", .invalid)
    ),
    ("Customer: 12.05.2026", Expected("party.customer", "12.05.2026", .invalid)),
    (
      "Write to ada.byng@gmail.com today",
      Expected("domain.host", "ada.byng@gmail.com", .blocked)
    ),
    (
      "it is a receipt of no firm\n\nReceipt\nTotal 12.00\nVAT 2.00",
      Expected("issuer.name", "it is a receipt of no firm", .weak)
    ),
  ])
  func ofTexts(text: String, expected: Expected) throws {
    try check(expected, Fixtures.document(text))
  }

  @Test(arguments: [
    Expected("table.person", "Mill Works GmbH", .invalid),
    Expected("table.title", "7", .invalid),
    Expected("table.organization", "ada@mill.example", .taken, by: .email),
    Expected("table.department", "9", .invalid),
  ])
  func ofTables(expected: Expected) throws {
    let rows = [
      ["Name", "Position", "Department", "Company", "E-mail"],
      ["Tove Brack", "Buyer", "Purchasing", "Wharf Pumps", "tove@wharf.example"],
      ["Mill Works GmbH", "7", "9", "ada@mill.example", ""],
    ]
    try check(expected, Fixtures.document([TableTests.page(rows)]))
  }

  @Test(arguments: [
    ("fn", "12-34", Expected("marked.person", "12-34", .invalid)),
    ("org", "12-34", Expected("marked.organization", "12-34", .invalid)),
    ("title", "Pumps of the World", Expected("marked.title", "Pumps of the World", .noContext)),
    ("name", "Pumps of the World", Expected("marked.person", "Pumps of the World", .noContext)),
    ("role", "Mr.", Expected("marked.title", "Mr.", .invalid)),
    ("city", "Leeds", Expected("marked.address", "Leeds", .weak)),
  ])
  func ofMarkedFields(name: String, text: String, expected: Expected) throws {
    let mark = Page.Mark(role: .field, start: 0, end: text.unicodeScalars.count, name: name)
    let page = Page(
      number: 1, kind: .text, source: .native, reason: "test", text: text + "\n", marks: [mark])
    try check(expected, Fixtures.document([page]))
  }
}
