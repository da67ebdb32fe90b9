import Foundation
import LeadModel
import Testing

/// What writes itself has the bytes that the encoder gives, and what is skimmed is what the decoder
/// reads.
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

  @Test(arguments: UInt64(0)..<20) func importedRowsComeBack(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let row = values.row()
    #expect(try CanonicalJSON.text(row) == Self.encoded(row))
    #expect(try ImportedSignal(canonical: CanonicalJSON.text(row)) == row)
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
