import Foundation
import LeadModel
import Testing

/// Claims and profiles write what the encoder writes, and read themselves, without the decoder's help,
/// as what they were.
@Suite struct CanonicalClaimsTests {
  private static let claims = ExchangeSamples.full.claims

  @Test func claimsWriteAndReadThemselves() throws {
    for statement in Self.claims.statements { try Self.check(statement) }
    for record in Self.claims.records { try Self.check(record) }
    for link in Self.claims.links { try Self.check(link) }
    for intent in Self.claims.intents + [Self.plainIntent] { try Self.check(intent) }
    try Self.check(ExchangeSamples.evidence)
  }

  @Test func everyShapeIsAmongThem() {
    let shapes = Set(Self.claims.statements.map(\.field.shape))
    #expect(shapes == Set(ExchangeSamples.values.map(\.0)))
  }

  @Test func profilesWriteWhatTheEncoderWrites() throws {
    for case .profile(let profile) in ExchangeSamples.exchanges {
      let text = try CanonicalJSON.text(profile)
      #expect(try text == CanonicalJSONTests.encoded(profile))
      #expect(try CanonicalJSON.value(Profile.self, from: text) == profile)
    }
  }

  @Test func reportsReadThemselves() throws {
    for report in ExchangeSamples.reports {
      let text = try CanonicalJSONTests.encoded(report)
      #expect(try JSONCursor.read(text) { try ExtractionReport(canonical: &$0) } == report)
    }
  }

  @Test func aStatementWhoseWordsAreNotItsEvidenceIsReadAsItStands() throws {
    let text = try CanonicalJSON.text(Self.claims.statements[0])
      .replacingOccurrences(of: "\"raw\":\"Ada Byng PhD\"", with: "\"raw\":\"Ada\"")
    #expect(try CanonicalJSON.value(Statement.self, from: text).raw == "Ada")
  }

  /// Hundredths and the like take a short way; the others take the long one.
  @Test(arguments: UInt64(0)..<20) func numbersComeBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let digits = Double(Int.random(in: -99_999_999...99_999_999, using: &random))
      for number in [
        digits / 100, digits / 10_000, digits * 1e6, digits / 7, digits / 1e9,
        Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random)),
      ] where number.isFinite {
        let link = RecordLink(
          from: "a", to: "b", type: .wrote, confidence: number, rule: "r",
          evidence: ExchangeSamples.evidence)
        try Self.check(link)
      }
    }
  }

  @Test func escapedTextComesBack() throws {
    let all = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    for text in [all, "", "\"\\/", "\u{2028}\u{10FFFF}é👩‍👩‍👧"] {
      try Self.check(Record(id: RecordID(text), kind: .person, party: nil))
    }
    #expect(try Self.record(#"\u00e9\/\b\f"#).id == "é/\u{8}\u{C}")
    #expect(try Self.record(#"\ud83d\ude00"#).id == "😀")
  }

  @Test(arguments: [
    "", "{}", "[]", "[{}]",
    "[{\"end\":1,\"page\":1,\"quads\":[[1,2,3]],\"start\":0,\"text\":\"a\"}]",
    "[{\"end\":1,\"page\":1,\"quads\":[[1,2,3,4,5,6,7,8,9]],\"start\":0,\"text\":\"a\"}]",
    "[{\"end\":1,\"page\":nan,\"quads\":[],\"start\":0,\"text\":\"a\"}]",
    "[{\"end\":1,\"page\":1,\"quads\":[],\"start\":0,\"text\":\"\\u12\"}]",
  ]) func whatIsNoEvidenceIsRefusedByTheDecoder(text: String) {
    #expect(throws: DecodingError.self) { try CanonicalJSON.value(Evidence.self, from: text) }
  }

  private static func check<Value: CanonicalWritable & CanonicalReadable & Equatable>(
    _ value: Value
  ) throws {
    let text = try CanonicalJSON.text(value)
    #expect(try text == CanonicalJSONTests.encoded(value))
    #expect(try JSONCursor.read(text) { try Value(canonical: &$0) } == value)
  }

  private static func record(_ id: String) throws -> Record {
    try CanonicalJSON.value(
      Record.self, from: "{\"id\":\"\(id)\",\"kind\":\"person\",\"party\":null}")
  }

  private static let plainIntent = IntentMention(
    id: "i2", record: nil, category: .negative, polarity: .negative, tense: .past,
    holder: .author, details: .init(), confidence: 1,
    method: .init(extractor: "intent", version: 1, rule: "no"), evidence: ExchangeSamples.evidence)
}
