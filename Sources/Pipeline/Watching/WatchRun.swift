import Intake
import LeadModel
import Storage

/// `galena watch`: files that have come to rest in a folder go through to routed leads.
package struct WatchRun: Sendable {
  let stores: OpenedStore
  let configuration: GalenaConfiguration
  let settings: IngestSettings
  let progress: RunProgress

  package init(
    stores: OpenedStore, configuration: GalenaConfiguration, settings: IngestSettings,
    progress: RunProgress
  ) {
    self.stores = stores
    self.configuration = configuration
    self.settings = settings
    self.progress = progress
  }

  /// What a watch that ended leaves behind.
  package struct Summary: Sendable {
    /// Files that do not look complete yet.
    package fileprivate(set) var waiting: [String] = []
    package fileprivate(set) var isComplete = true
  }

  /// Watches until the task is cancelled; with `once`, until what is there has come to rest or
  /// does not look complete.
  package func run(
    folders: [String], once: Bool, handOn: (IngestReport) throws -> Void
  ) async throws -> Summary {
    var watcher = try openWatcher(folders)
    var desk = WatchDesk(store: stores.store, excluded: stores.files)
    var summary = Summary()
    for folder in folders { desk.rescan(folder) }
    while !Task.isCancelled {
      let taken = try desk.takeReady()
      if !taken.isEmpty {
        let report = try await ingest(taken)
        summary.isComplete = summary.isComplete && report.isComplete
        try handOn(report)
      }
      if once && desk.isAtRest { break }
      let events = try await watcher.next(waitingAtMost: desk.untilNextLook)
      for event in events { try desk.handle(event) }
    }
    summary.waiting = desk.waiting
    if !summary.waiting.isEmpty { summary.isComplete = false }
    return summary
  }

  private func openWatcher(_ folders: [String]) throws -> FolderWatcher {
    do {
      return try FolderWatcher(roots: folders)
    } catch {
      throw GalenaError(.usage, "\(error.path) \(error.message)")
    }
  }

  private func ingest(_ paths: [String]) async throws -> IngestReport {
    let run = IngestRun(stores: stores, settings: settings)
    let ledger = try await run.run(paths: paths, kind: .watch, progress: progress)
    let refresh = LeadRefresh(store: stores.store, configuration: configuration)
    let leads = try refresh.run(at: settings.now())
    progress.end()
    return try IngestReport(ledger: ledger, leads: leads, store: stores.store)
  }
}
