import Foundation
import LeadModel
import Pipeline
import Synchronization
import TestSupport
import Testing
import WorkerProtocol

/// The laws of an extraction, on real documents through real workers.
@Suite(.serialized) struct ExtractLawTests {
  static func lines(
    _ paths: [String], jobs: Int, options: WorkerRequest.Options = .init(text: true, words: true)
  ) async throws -> [[UInt8]] {
    let run = ExtractRun(
      worker: try WorkerLocation.find(), jobs: jobs, options: options,
      settings: DocumentSettings(us: OwnCompany(domains: ["halvorsen-pumps.example"])))
    let lines = Mutex<[[UInt8]]>([])
    _ = try await run.run(paths: paths, progress: .silent) { line in
      lines.withLock { $0.append(line.json) }
    }
    return lines.withLock { $0 }
  }

  static func reports(_ paths: [String]) async throws -> [ExtractionReport] {
    try await lines(paths, jobs: 2).map {
      try JSONDecoder().decode(ExtractionReport.self, from: Data($0))
    }
  }

  @Test func everyEvidenceRangeReadsAgainToItsText() async throws {
    let reports = try await Self.reports(Samples.few)
    var parts = 0
    for report in reports {
      let pages = report.document.pages.map { Array(($0.text ?? "").unicodeScalars) }
      for part in report.evidence.flatMap(\.parts) {
        let scalars = try #require(
          pages.indices.contains(part.page - 1) ? pages[part.page - 1] : nil)
        try #require(part.start < part.end && part.end <= scalars.count)
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[part.start..<part.end])
        #expect(text == part.text)
        parts += 1
      }
    }
    #expect(parts > 200)
  }

  @Test func everyWordOfAnEvidenceHasItsQuad() async throws {
    var parts = 0
    for report in try await Self.reports(Samples.few) {
      for part in report.evidence.flatMap(\.parts) {
        let words = report.document.pages[part.page - 1].words ?? []
        let touched = words.filter { $0.start < part.end && $0.end > part.start }
        #expect(part.quads == touched.map(\.quad))
        if !touched.isEmpty { parts += 1 }
      }
    }
    #expect(parts > 100)
  }

  @Test func theSameBytesGiveTheSameLinesWhateverTheJobs() async throws {
    let one = try await Self.lines(Samples.few, jobs: 1)
    let four = try await Self.lines(Samples.few, jobs: 4)
    #expect(one == four)
    #expect(one.count > Samples.few.count)
  }

  @Test func realOutputMatchesItsSchema() async throws {
    let schema = try Repository.extractionSchema
    for line in try await Self.lines(Samples.few, jobs: 2) {
      #expect(try schema.violations(of: Data(line)) == [])
    }
  }

  @Test func whatCannotBeReadSaysWhy() async throws {
    let failed = try await Self.reports(Samples.few).filter { $0.status == .failed }
    let codes = failed.map { $0.error?.code }
    #expect(codes == [.encrypted, .empty, .damaged, .unsupported])
  }

  @Test func ownRecordsAreUs() async throws {
    let reports = try await Self.reports([Samples.few[1]])
    let ours = reports.flatMap(\.claims.records).filter { $0.party == .us }
    #expect(!ours.isEmpty)
  }
}

extension ExtractionReport {
  /// All evidence that anything rests on.
  var evidence: [Evidence] {
    claims.statements.map(\.evidence) + claims.links.map(\.evidence)
      + claims.intents.map(\.evidence)
  }
}
