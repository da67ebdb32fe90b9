import Foundation
import Intake
package import LeadModel
package import Storage
import SystemPackage
import WorkerProtocol

/// Changed rules and the documents that were read before: first shows what they would change, then
/// reads these documents again.
package struct RuleChange: Sendable {
  private let stores: OpenedStore
  private let settings: IngestSettings

  package init(stores: OpenedStore, settings: IngestSettings) {
    self.stores = stores
    self.settings = settings
  }

  /// Reads the affected documents with the rules of today and compares; the store stays as it is.
  package func difference(progress: RunProgress) async throws -> RuleDifference {
    let rules = try await currentRules()
    let affected = try stores.store.documents(readWithRulesOtherThan: rules)
    progress.expect(affected.count)
    return try await WorkerPool.run(
      executable: settings.worker, workers: settings.jobs, settings: settings.document
    ) { pool in
      var difference = RuleDifference(rules: rules)
      let order = InOrder<DocumentID, Reread>(width: settings.jobs)
      try await order.run(affected) {
        await reread($0, pool: pool)
      } handOn: { reread in
        try add(reread, to: &difference)
        progress.finished(reread.report?.status ?? .failed, pages: 0)
      }
      return difference
    }
  }

  /// Queues the affected documents and reads them again, and whatever else is waiting; gives how
  /// many were queued.
  package func apply(progress: RunProgress) async throws -> (count: Int, ledger: RunLedger) {
    let rules = try await currentRules()
    let count = try stores.store.requeue(readWithRulesOtherThan: rules)
    let ledger = try await IngestRun(stores: stores, settings: settings)
      .run(paths: [], kind: .ingest, progress: progress)
    return (count, ledger)
  }

  private func currentRules() async throws -> String {
    let inspection = RuleInspection(worker: settings.worker, packs: settings.document.packs)
    try await inspection.demandUsablePacks()
    return try await inspection.report(.list).hash
  }

  private struct Reread: Sendable {
    let document: DocumentID
    let path: String
    let report: ExtractionReport?
  }

  private func reread(_ document: DocumentID, pool: WorkerPool) async -> Reread {
    let paths = (try? stores.store.paths(of: document)) ?? []
    let path = paths.first?.description ?? ""
    guard let file = try? stores.originals.open(document, orAt: paths.map(\.file)) else {
      return Reread(document: document, path: path, report: nil)
    }
    defer { try? file.close() }
    let name = paths.first.map {
      $0.inside.last ?? URL(fileURLWithPath: $0.file).lastPathComponent
    }
    let request = WorkerRequest(
      subject: .init(
        id: document, path: paths.first?.file ?? "", name: name,
        byteCount: (try? Int(file.seek(offset: 0, from: .end))) ?? 0),
      options: .init(), settings: settings.document, limits: settings.limits)
    guard case .answered(let answer) = await pool.outcome(of: request, document: file.rawValue)
    else { return Reread(document: document, path: path, report: nil) }
    let report = try? JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
    return Reread(document: document, path: path, report: report)
  }

  private func add(_ reread: Reread, to difference: inout RuleDifference) throws {
    guard let report = reread.report, report.status != .failed else {
      return difference.add(
        reread.document, path: reread.path,
        problem: reread.report?.error?.message ?? "the original cannot be read; put it back")
    }
    let old = try stores.store.report(of: reread.document)?.claims ?? .none
    difference.add(reread.document, path: reread.path, old: old, new: report.claims)
  }
}
