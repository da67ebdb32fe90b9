import Foundation
import LeadModel
import Testing
import WorkerProtocol

@testable import Reading

/// What every reader keeps to; a format without a case in the table fails.
@Suite struct ConformanceTests {
  /// How many changed copies of each document are read.
  private static let mutations =
    ProcessInfo.processInfo.environment["GALENA_MUTATIONS"].flatMap(Int.init) ?? 1_000

  @Test func everyFormatHasACase() {
    #expect(Set(ConformanceCase.all.map(\.format)) == Set(DocumentFormat.allCases))
  }

  @Test(arguments: ConformanceCase.all)
  func theCaseIsOfItsFormatAndIsRead(subject: ConformanceCase) throws {
    let mediaType = DocumentReader.mediaType(of: subject.bytes)
    #expect(DocumentFormat(mediaType: mediaType) == subject.format)
    let laws = ConformanceLaws(format: subject.format)
    let result = try laws.outcome(of: subject.bytes, languages: ["eng"]).get()
    #expect(!result.document.diagnostics.contains { $0.severity == .error })
    #expect(result.document.pages.contains { !$0.text.isEmpty })
    let texts =
      result.document.pages.map(\.text)
      + result.children.map { String(decoding: $0.bytes, as: UTF8.self) }
    let secret = subject.format == .image ? "HILL" : ConformanceCase.secret
    #expect(texts.contains { $0.contains(secret) })
  }

  @Test(arguments: ConformanceCase.all)
  func theSameBytesGiveTheSame(subject: ConformanceCase) throws {
    let laws = ConformanceLaws(format: subject.format)
    let first = try laws.outcome(of: subject.bytes, languages: ["eng"]).get()
    let second = try laws.outcome(of: subject.bytes, languages: ["eng"]).get()
    #expect(first.document == second.document)
    #expect(first.children == second.children)
  }

  @Test(arguments: ConformanceCase.all)
  func pagesSurviveTheReport(subject: ConformanceCase) throws {
    let laws = ConformanceLaws(format: subject.format)
    let document = try laws.outcome(of: subject.bytes, languages: ["eng"]).get().document
    let report = ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: "a", path: "a", mediaType: document.mediaType, bytes: document.byteCount,
        pages: document.pages.map { PageSummary($0, text: true, words: true) }),
      diagnostics: document.diagnostics)
    let json = Data(try ReportEncoder.json(report))
    #expect(try JSONDecoder().decode(ExtractionReport.self, from: json) == report)
    for page in document.pages {
      let read = ReadPage(page, of: document.pages.count, mediaType: document.mediaType)
      #expect(try read.decoded().page == page)
    }
  }

  @Test(arguments: ConformanceCase.all)
  func theLimitOfTextIsKeptAndNamed(subject: ConformanceCase) throws {
    let limits = ReadingLimits(textScalarsPerPage: 3)
    let laws = ConformanceLaws(format: subject.format)
    let document = try laws.outcome(of: subject.bytes, limits: limits, languages: ["eng"]).get()
      .document
    #expect(document.pages.allSatisfy { $0.text.unicodeScalars.count <= 3 })
    #expect(document.diagnostics.contains { $0.code == "text-limit" && $0.severity == .error })
  }

  @Test(arguments: ConformanceCase.all)
  func bytesMayEndAnywhere(subject: ConformanceCase) {
    let laws = ConformanceLaws(format: subject.format)
    for eighth in 0..<8 { laws.outcome(of: subject.bytes.prefix(subject.bytes.count * eighth / 8)) }
  }

  @Test(arguments: ConformanceCase.all)
  func changedBytesAreReadOrRefused(subject: ConformanceCase) {
    var random = SplitMix(state: UInt64(subject.bytes.count))
    let seed = [UInt8](subject.bytes)
    let laws = ConformanceLaws(format: subject.format)
    for _ in 0..<Self.mutations { laws.outcome(of: Data(random.mutation(of: seed))) }
  }

  /// The reader itself is asked, since no type is found in nothing.
  @Test(arguments: ConformanceCase.all)
  func noBytesAreNoDocument(subject: ConformanceCase) {
    var content = ReadContent(
      mediaType: "", limits: .init(), engines: WarmEngines(), observer: { _ in })
    let reader = subject.format.reader.init(settings: .init(), limits: .init())
    do throws(ExtractionReport.Failure) {
      try reader.read(Data(), into: &content)
      #expect(!content.pages.isEmpty)
      for page in content.pages { ConformanceLaws(format: subject.format).check(page) }
    } catch {
      #expect(!error.message.isEmpty)
    }
  }
}
