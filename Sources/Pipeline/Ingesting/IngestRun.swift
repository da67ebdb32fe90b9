import Intake
import LeadModel
package import Storage
import WorkerProtocol

/// From files to claims in the store: found, copied, registered, read; each document once,
/// whatever was killed and whoever else works on the same store.
package struct IngestRun: Sendable {
  let stores: OpenedStore
  let settings: IngestSettings

  package init(stores: OpenedStore, settings: IngestSettings) {
    self.stores = stores
    self.settings = settings
  }

  /// Ingests everything under the paths and gives the ledger of this run.
  package func run(
    paths: [String], kind: RunKind, progress: RunProgress
  ) async throws -> RunLedger {
    try await run(IngestSources(paths: paths), kind: kind, progress: progress)
  }

  /// Ingests everything that the sources give and gives the ledger of this run. When a stop is
  /// asked for, documents that are being read are finished, and the others stay in the queue.
  ///
  /// Documents that an earlier, interrupted run left in the queue are finished too.
  package func run(
    _ sources: IngestSources, kind: RunKind, progress: RunProgress
  ) async throws -> RunLedger {
    try await settings.demandUsablePacks()
    let patience = Patience(settings, progress: progress)
    let store = stores.store
    _ = try await patience.insist { try store.releaseClaimsOfGoneProcesses() }
    try await patience.insist(stores.sweepOriginals)
    let run = try await patience.insist { try store.beginRun(kind, at: settings.now()) }
    try await WorkerPool.run(
      executable: settings.worker, workers: settings.jobs, settings: settings.document
    ) { pool in
      let reading = QueueReading(
        stores: stores, pool: pool, settings: settings, progress: progress, run: { run })
      try await read(sources, in: run, reading, progress)
      try await awaitOthers(run, reading)
    }
    try await patience.insist { try store.endRun(run, at: settings.now()) }
    return try await patience.insist { try store.ledger(of: run) }
  }

  private func read(
    _ sources: IngestSources, in run: RunID, _ reading: QueueReading, _ progress: RunProgress
  ) async throws {
    let backlog = Backlog()
    let intake = FileIntake(
      stores: stores, settings: settings, sources: sources, run: run,
      patience: reading.patience)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await intake.take { taken in
            progress.found(taken.found, known: taken.known)
            await backlog.grew()
          }
        } catch {
          await backlog.close()
          throw error
        }
        progress.foundAll()
        await backlog.close()
      }
      if !sources.readsList {
        group.addTask { Self.count(sources, stores, progress, settings.stop) }
      }
      for _ in 0..<settings.jobs {
        group.addTask { try await reading.drain(backlog) }
      }
      try await group.waitForAll()
    }
  }

  /// Counts ahead, so that there is a time left to tell.
  private static func count(
    _ sources: IngestSources, _ stores: OpenedStore, _ progress: RunProgress, _ stop: StopRequest
  ) {
    var count = 0
    for case .file(let file) in sources.entries(excluding: stores.files) {
      if stop.isMade || Task.isCancelled { return }
      if !sources.leavesOut(file) { count += 1 }
      if count % 1000 == 0 { progress.expect(min(count, sources.limit ?? .max)) }
    }
    progress.expect(min(count, sources.limit ?? .max))
  }

  /// Documents of this run that another process is reading: the account closes when they are done,
  /// or are left by that process and read by this one.
  private func awaitOthers(_ run: RunID, _ reading: QueueReading) async throws {
    while !settings.stop.isMade, !Task.isCancelled {
      let store = stores.store
      let start = ContinuousClock.now
      let isOpen = try await reading.patience.insist {
        try store.releaseClaimsOfGoneProcesses()
        let ledger = try store.ledger(of: run)
        return ledger.files.open + ledger.inside.open > 0
      }
      guard isOpen else { return }
      // Looking costs time in a large run: no more than a fifth of it.
      await settings.stop.sleep(
        for: max(.milliseconds(300), (ContinuousClock.now - start) * 4))
      let backlog = Backlog()
      await backlog.close()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<settings.jobs { group.addTask { try await reading.drain(backlog) } }
        try await group.waitForAll()
      }
    }
  }
}
