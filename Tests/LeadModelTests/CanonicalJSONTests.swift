import Foundation
import Testing

@testable import LeadModel

/// What writes itself has the bytes that the encoder gives, and what is read by hand is what the
/// decoder reads.
@Suite struct CanonicalJSONTests {
  static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test(arguments: UInt64(0)..<60) func decisionsWriteWhatTheEncoderWrites(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let decision = values.decision()
    #expect(try CanonicalJSON.text(decision) == Self.encoded(decision))
    #expect(try CanonicalJSON.value(Decision.self, from: CanonicalJSON.text(decision)) == decision)
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1.5e300, 5e-324, 1e-5, 123_456.789, 1 / 3, .infinity,
    -.infinity, .nan,
  ]) func numbersAreWrittenAsTheEncoderDoes(number: Double) throws {
    let value = FeatureValue(name: "a", version: 1, value: .number(number))
    #expect(try CanonicalJSON.text(value) == Self.encoded(value))
  }

  @Test func textsAreWrittenAsTheEncoderDoes() throws {
    let all = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    for text in [all, "", "\"\\/", "\u{2028}\u{10FFFF}é👩‍👩‍👧"] {
      let value = FeatureValue(name: text, version: 1, value: .text(text))
      #expect(try CanonicalJSON.text(value) == Self.encoded(value))
    }
  }

  @Test func aSkimmedProfileHasAllButEvidenceAndLosers() throws {
    for case .profile(let profile) in ExchangeSamples.exchanges + [.profile(Self.everyField)] {
      let skimmed = try Profile(skimming: CanonicalJSON.text(profile))
      #expect(skimmed == profile.skimmed)
    }
  }

  @Test func aSkimmedSignalHasAllButEvidence() throws {
    for case .signal(let signal) in ExchangeSamples.exchanges {
      #expect(try Signal(skimming: CanonicalJSON.text(signal)) == signal.skimmed)
    }
  }

  @Test func aProfileIsReadWithAllThatItHas() throws {
    for case .profile(let profile) in ExchangeSamples.exchanges + [.profile(Self.everyField)] {
      #expect(try CanonicalJSON.value(Profile.self, from: CanonicalJSON.text(profile)) == profile)
    }
  }

  @Test func aSignalIsReadWithAllThatItHas() throws {
    for case .signal(let signal) in ExchangeSamples.exchanges {
      #expect(try CanonicalJSON.value(Signal.self, from: CanonicalJSON.text(signal)) == signal)
    }
  }

  @Test func statementsAreReadWithAllThatTheyHave() throws {
    for field in Field.allCases {
      let value = try #require(ExchangeSamples.values.first { $0.0 == field.shape }?.1)
      let statement = ExchangeSamples.statement(field, value)
      #expect(
        try CanonicalJSON.value(Statement.self, from: CanonicalJSON.text(statement)) == statement)
    }
  }

  @Test func aStatementWhoseTextIsNotItsEvidencesIsReadAsItIsWritten() throws {
    let text = try CanonicalJSON.text(ExchangeSamples.statement(.email, .text("a@b.example")))
    let other = text.replacing("\"raw\":\"Ada Byng PhD\"", with: "\"raw\":\"Ada\"")
    #expect(other != text)
    #expect(try CanonicalJSON.value(Statement.self, from: other).raw == "Ada")
  }

  @Test(arguments: UInt64(0)..<60) func aSkimmedDecisionHasAllButItsInputs(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let decision = values.decision()
    let skimmed = try Decision(skimming: CanonicalJSON.text(decision))
    #expect(
      skimmed
        == Decision(
          id: decision.id, lead: decision.lead, decidedAt: decision.decidedAt,
          rulesHash: decision.rulesHash, features: [], scores: [], gate: decision.gate,
          qualified: decision.qualified, tier: decision.tier, routing: decision.routing,
          queue: decision.queue, owner: decision.owner, ownerReason: decision.ownerReason,
          candidates: decision.candidates))
  }

  @Test(arguments: UInt64(0)..<40) func quadsAndConfidencesComeBackToTheLastBit(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<9).map { _ in
      let scale = [1, 1e-9, 612.34, 1e20][Int.random(in: 0..<4, using: &random)]
      return Double.random(in: -1...1, using: &random) * scale
    }
    let evidence = Evidence(parts: [
      .init(
        page: 1, start: 0, end: 1, text: "a", quads: [Quad(corners: Array(numbers.prefix(8)))],
        ocrConfidence: numbers[8])
    ])
    let source = FieldSource(source: "document", confidence: numbers[0], evidence: evidence)
    let profile = Profile(
      id: "p", kind: .person,
      fields: [
        GoldenField(field: .email, value: .text("a"), strategy: "newest", sources: [source])
      ])
    #expect(try CanonicalJSON.value(Profile.self, from: CanonicalJSON.text(profile)) == profile)
  }

  @Test(arguments: [
    "0", "-0", "7", "-12", "0.5", "0.125", "98.7654", "-3.00001", "595.28", "-841.89",
    "123456789012345", "1234567890123456",
    "0.123456", "0.1234567", "1e5", "1.", ".5", "", "-", "1.2.3", "--1", "+1", "0x10",
  ]) func shortNumbersAreTheNearestOnes(text: String) {
    let read = JSONNumber.short(Array(text.utf8))
    let isShort = text.wholeMatch(of: #/-?\d{1,15}|-?\d+\.\d{1,6}/#) != nil
    #expect((read != nil) == isShort)
    if let read { #expect(read.bitPattern == Double(text)?.bitPattern) }
  }

  @Test(arguments: UInt64(0)..<20) func importedRowsComeBack(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let row = values.row()
    #expect(try CanonicalJSON.text(row) == Self.encoded(row))
    #expect(try CanonicalJSON.value(ImportedSignal.self, from: CanonicalJSON.text(row)) == row)
  }

  @Test(arguments: ["", "{", "{}", "[]", "{\"id\":\"p\"", "{\"id\":\"p\",\"kind\":\"dog\"}", "{}x"])
  func whatIsNoProfileIsRefusedByTheDecoder(text: String) {
    #expect(throws: DecodingError.self) { try Profile(skimming: text) }
  }

  private static let everyField = Profile(
    id: "p\"\\ü", kind: .organization,
    fields: Field.allCases.compactMap { field in
      ExchangeSamples.values.first { $0.0 == field.shape }.map {
        GoldenField(
          field: field, value: $0.1, strategy: "newest",
          sources: [FieldSource(source: "c\nrm", confidence: 1, judgement: "j")])
      }
    })
}

extension Profile {
  fileprivate var skimmed: Profile {
    Profile(
      id: id, kind: kind,
      fields: fields.map {
        GoldenField(
          field: $0.field, value: $0.value, strategy: $0.strategy,
          sources: $0.sources.map(\.skimmed))
      },
      records: records,
      affiliations: affiliations.map {
        Affiliation(
          organization: $0.organization, confidence: $0.confidence,
          sources: $0.sources.map(\.skimmed))
      }, isUs: isUs)
  }
}

extension FieldSource {
  fileprivate var skimmed: FieldSource {
    FieldSource(
      source: source, statement: statement, document: document, record: record, method: method,
      confidence: confidence, observedAt: observedAt, judgement: judgement)
  }
}

extension Signal {
  fileprivate var skimmed: Signal {
    Signal(
      id: id, source: source, profile: profile, type: type, polarity: polarity, holder: holder,
      tense: tense, occurredAt: occurredAt, details: details, confidence: confidence,
      provenance: provenance?.skimmed)
  }
}
