import ArgumentParser
import Intake
import LeadModel
import Pipeline
import Storage

/// Reading into a store, then the leads, then the account on standard output.
struct StoreWork: Sendable {
  let stores: OpenedStore
  let configuration: GalenaConfiguration
  let settings: IngestSettings
  let progress: RunProgress
  let isJSON: Bool

  /// Leaves with 1 when documents failed or are partial.
  func run(
    asOf instant: Timestamp,
    _ read: (IngestRun, RunProgress) async throws -> RunLedger
  ) async throws {
    let ledger = try await read(IngestRun(stores: stores, settings: settings), progress)
    progress.enter(stage: "resolving and scoring")
    let turn = LeadTurn(
      store: stores.store, configuration: configuration, settings: settings, progress: progress)
    let decisions = settings.stop.isMade ? nil : try await turn.refresh(at: instant)
    progress.end()
    settings.lineage.settle(atMost: .seconds(5))
    guard let decisions else { return }
    let report = try IngestReport(ledger: ledger, decisions: decisions, store: stores.store)
    if isJSON {
      try Terminal.json(report)
    } else {
      Terminal.line(IngestText(report: report).text)
    }
    if !report.isComplete { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}
