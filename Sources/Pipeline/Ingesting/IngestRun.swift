import Intake
package import LeadModel
package import Storage
package import SystemPackage
package import WorkerProtocol

/// What reading documents into a store needs, decided once per run.
package struct IngestSettings: Sendable {
  package var worker: FilePath
  package var jobs: Int
  package var document: DocumentSettings
  package var limits: WorkerLimits
  /// The clock; a parameter so that runs can be replayed.
  package var now: @Sendable () -> Timestamp

  package init(
    worker: FilePath, jobs: Int, document: DocumentSettings, limits: WorkerLimits = .init(),
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.worker = worker
    self.jobs = jobs
    self.document = document
    self.limits = limits
    self.now = now
  }
}

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
  ///
  /// Documents that an earlier, interrupted run left in the queue are finished too.
  package func run(
    paths: [String], kind: RunKind, progress: RunProgress
  ) async throws -> RunLedger {
    try await RuleInspection(worker: settings.worker, packs: settings.document.packs)
      .demandUsablePacks()
    let (store, originals) = (stores.store, stores.originals)
    try store.releaseClaimsOfGoneProcesses()
    _ = try originals.sweepTornFiles()
    let run = try store.beginRun(kind, at: settings.now())
    try await WorkerPool.run(
      executable: settings.worker, workers: settings.jobs, settings: settings.document
    ) { pool in
      let intake = FileIntake(stores: stores, run: run, now: settings.now)
      let reading = QueueReading(
        store: store, originals: originals, pool: pool, settings: settings, run: run,
        progress: progress)
      let backlog = Backlog()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await intake.take(paths) { count in
            progress.expect(count)
            await backlog.grew()
          }
          await backlog.close()
        }
        for _ in 0..<settings.jobs {
          group.addTask { try await reading.drain(backlog) }
        }
        try await group.waitForAll()
      }
    }
    try store.endRun(run, at: settings.now())
    return try store.ledger(of: run)
  }
}
