import Foundation
package import LeadModel
package import SystemPackage
package import WorkerProtocol

/// Why this, or nothing, was found of a field in one file.
package struct WhyNot: Sendable, Encodable {
  package let path: String
  package let field: Field
  package fileprivate(set) var pages: [PageAnswer]

  /// What one page gave.
  package struct PageAnswer: Sendable, Encodable {
    package let page: Int
    package fileprivate(set) var found: [Statement] = []
    /// How those found came to their confidence.
    package fileprivate(set) var confidences: [ConfidenceAccount] = []
    package fileprivate(set) var rejected: [RejectedCandidate] = []
    package fileprivate(set) var searches: [RuleSearch] = []

    package var accounts: [StatementID: ConfidenceAccount] {
      Dictionary(confidences.map { ($0.statement, $0) }, uniquingKeysWith: { $1 })
    }
  }

  init(_ report: ExtractionReport, field: Field) {
    path = report.document.path
    self.field = field
    pages = report.document.pages.map { PageAnswer(page: $0.number) }
    for statement in report.claims.statements where statement.field == field {
      let account = report.trace?.confidences.first { $0.statement == statement.id }
      add(at: statement.evidence.parts.first?.page) {
        $0.found.append(statement)
        if let account { $0.confidences.append(account) }
      }
    }
    for candidate in report.trace?.rejected ?? [] where candidate.field == field {
      add(at: candidate.evidence.parts.first?.page) { $0.rejected.append(candidate) }
    }
    for search in report.trace?.searches ?? [] where search.field == field {
      add(at: search.page) { $0.searches.append(search) }
    }
  }

  private mutating func add(at page: Int?, _ change: (inout PageAnswer) -> Void) {
    guard let index = pages.firstIndex(where: { $0.page == page }) else { return }
    change(&pages[index])
  }

  /// Reads the file with a trace. Throws `GalenaError` when it cannot be read.
  package static func ask(
    file: String, field: Field, worker: FilePath, settings: DocumentSettings, limits: WorkerLimits
  ) async throws -> WhyNot {
    try await RuleInspection(worker: worker, packs: settings.packs).demandUsablePacks()
    let open: OpenFile
    do {
      open = try OpenFile(path: file, limit: limits.documentBytes)
    } catch {
      throw GalenaError(.usage, "\(file) cannot be opened; name one readable file")
    }
    let request = WorkerRequest(
      subject: open.subject, options: .init(trace: true), settings: settings, limits: limits)
    let outcome = try await WorkerPool.run(executable: worker, workers: 1, settings: settings) {
      await $0.outcome(of: request, document: open.descriptor)
    }
    withExtendedLifetime(open) {}
    switch outcome {
    case .failed(let failure): throw GalenaError(.incomplete, "\(file): \(failure.message)")
    case .answered(let answer):
      let report = try JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
      if let error = report.error { throw GalenaError(.incomplete, "\(file): \(error.message)") }
      return WhyNot(report, field: field)
    }
  }
}
