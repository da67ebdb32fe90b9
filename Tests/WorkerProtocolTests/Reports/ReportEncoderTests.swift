import Foundation
import LeadModel
import Testing

@testable import WorkerProtocol

/// The oracle is `JSONEncoder` itself.
@Suite struct ReportEncoderTests {
  private static func oracle(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func report(
    text: Bool, words: Bool, failure: ExtractionReport.Failure? = nil
  ) -> ExtractionReport {
    let evidence = Evidence(parts: [.init(page: 7, start: 0, end: 5, text: "Grüße")])
    let statement = Statement(
      id: "s1", record: nil, field: .email, value: .text("a/b@mill.example"), confidence: 0.9,
      method: .init(extractor: "email", version: 1, rule: "email.plain"), evidence: evidence)
    return ExtractionReport(
      status: failure == nil ? .partial : .failed,
      document: DocumentSummary(
        id: "abc", path: "in/\"ä\"\n/x.pdf", mediaType: failure == nil ? "application/pdf" : nil,
        bytes: 12, engines: failure == nil ? ["poppler": "22", "b": "1"] : nil,
        pages: PageFixture.all.map { PageSummary($0, text: text, words: words) }),
      claims: DocumentClaims(statements: [statement]),
      diagnostics: [Diagnostic(severity: .error, code: "x", page: 2, message: "m/\u{2028}")],
      error: failure)
  }

  @Test(arguments: [true, false], [true, false])
  func reportsAreWhatJSONEncoderWrites(text: Bool, words: Bool) throws {
    let report = Self.report(text: text, words: words)
    let json = String(decoding: try ReportEncoder.json(report), as: UTF8.self)
    #expect(json == (try Self.oracle(report)))
  }

  @Test func failuresAreWhatJSONEncoderWrites() throws {
    let report = Self.report(
      text: false, words: false, failure: .init(code: .encrypted, message: "no password"))
    let json = String(decoding: try ReportEncoder.json(report), as: UTF8.self)
    #expect(json == (try Self.oracle(report)))
  }

  @Test(
    arguments: [
      0, 1, -1, 0.5, 72.25, 595.28, 841.89, -0.01, 0.1, 1.005, 99.999, 1e12, 12_345_678_901.23,
      1e16, 1e22, 1e-7, 5e-324, .greatestFiniteMagnitude, 0.123456789, -0.0,
    ] as [Double])
  func numbersAreWhatJSONEncoderWrites(value: Double) throws {
    var json = JSONBytes()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == (try Self.oracle(value)))
  }

  @Test func everyHundredthIsWhatJSONEncoderWrites() throws {
    for hundredths in stride(from: -200_000, through: 2_000_000, by: 37) {
      let value = (Double(hundredths)).rounded() / 100
      var json = JSONBytes()
      json.number(value)
      #expect(String(decoding: json.bytes, as: UTF8.self) == (try Self.oracle(value)))
    }
  }

  @Test func everyCharacterIsWhatJSONEncoderWrites() throws {
    let scalars = (0..<0x300).map { $0 } + [0x2028, 0x2029, 0xFFFD, 0x1F44B]
    for value in scalars {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))/b"
      var json = JSONBytes()
      json.string(text)
      #expect(String(decoding: json.bytes, as: UTF8.self) == (try Self.oracle(text)))
    }
  }

  @Test(arguments: [0, 9, 10, 99, 100, 12_345, -3, Int.max, Int.min] as [Int])
  func wholeNumbersAreWhatJSONEncoderWrites(value: Int) throws {
    var json = JSONBytes()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == (try Self.oracle(value)))
  }
}
