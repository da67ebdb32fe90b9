import Foundation
import LeadModel
import Testing

@Suite struct CodingTests {
  static let evidence = Evidence(parts: [
    .init(page: 1, start: 3, end: 11, text: "Ada Byng", quads: [Quad(x0: 1, y0: 2, x1: 3, y1: 4)])
  ])

  static let values: [(Field, FieldValue)] = [
    (.email, .text("a@b.example")),
    (.personName, .personName(PersonName(full: "Ada Byng", given: "Ada", family: "Byng"))),
    (.phone, .phone(PhoneNumber(e164: "+442079460000", extension: "12"))),
    (.address, .address(PostalAddress(street: "1 Mill Rd", city: "Leeds", country: "GB"))),
    (.documentTotal, .money(Money(amount: 1471.6, currency: "EUR"))),
    (.registration, .registration(Registration(scheme: "vat-gb", number: "1", valid: nil))),
    (.documentDate, .date("2026-03-03")),
  ]

  @Test(arguments: values)
  func statementsSurviveCoding(field: Field, value: FieldValue) throws {
    let statement = Statement(
      id: "s1", record: nil, field: field, value: value, confidence: 0.5,
      method: .init(extractor: "x", version: 1, rule: "r"), evidence: Self.evidence)
    let data = try JSONEncoder().encode(statement)
    #expect(try JSONDecoder().decode(Statement.self, from: data) == statement)
  }

  @Test(arguments: values)
  func goldenFieldsKeepTheirLosers(field: Field, value: FieldValue) throws {
    let source = FieldSource(source: "document", confidence: 0.5, evidence: Self.evidence)
    let golden = GoldenField(
      field: field, value: value, strategy: "most-confident", sources: [source],
      losers: [.init(value: value, reason: "later", sources: [source])])
    let data = try JSONEncoder().encode(golden)
    #expect(try JSONDecoder().decode(GoldenField.self, from: data) == golden)
  }

  @Test func evidenceIsCodedAsItsParts() throws {
    let data = try JSONEncoder().encode(Self.evidence)
    #expect(String(decoding: data, as: UTF8.self).hasPrefix("[{"))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Evidence.self, from: Data("[]".utf8))
    }
  }

  @Test func rawIsThePartsJoinedByOneSpace() {
    let part = Evidence.Part(page: 1, start: 0, end: 1, text: "a")
    let other = Evidence.Part(page: 2, start: 4, end: 5, text: "b")
    #expect(Evidence(parts: [part, other]).raw == "a b")
  }

  @Test func timestampsAreMillisecondsInUTC() throws {
    let stamp = try #require(Timestamp(iso8601: "2026-03-03T10:42:00Z"))
    #expect(stamp.description == "2026-03-03T10:42:00.000Z")
    #expect(Timestamp(iso8601: "2026-03-03")?.description == "2026-03-03T00:00:00.000Z")
    #expect(Timestamp(iso8601: stamp.description) == stamp)
    #expect(Timestamp(iso8601: "3 March") == nil)
  }

  @Test func everyMillisecondSurvivesCoding() {
    for millisecond in Array<Int64>(1_772_534_520_000..<1_772_534_521_000) + [-1, 0, -86_400_001] {
      let stamp = Timestamp(millisecondsSince1970: millisecond)
      #expect(Timestamp(iso8601: stamp.description) == stamp)
    }
  }

  @Test func aScoreIsTheSumOfItsTerms() throws {
    let terms = [3, -1, 5].map { ScoreTerm(name: "t\($0)", micropoints: $0, reason: "") }
    let score = Score(
      kind: .fit, model: "m", version: 1, settingsHash: "h", asOf: .init(millisecondsSince1970: 0),
      terms: terms)
    #expect(score.micropoints == 7)
  }
}
