package import Intake
import LeadModel
import Storage
import WorkerProtocol

/// `galena watch`: files that have come to rest in a folder go through to routed leads.
package struct WatchRun: Sendable {
  private static let attendance = Duration.seconds(3)

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

  /// Watches until a stop is asked for; with `once`, until what is there has come to rest or does
  /// not look complete. `handOn` gets the account each time that all is read that was taken.
  package func run(
    roots: [WatchRoot], once: Bool, handOn: @escaping @Sendable (IngestReport) throws -> Void
  ) async throws -> Summary {
    try await settings.demandUsablePacks()
    let patience = Patience(settings, progress: progress)
    _ = try await patience.insist { try stores.store.releaseClaimsOfGoneProcesses() }
    try await patience.insist(stores.sweepOriginals)
    let ledger = WatchLedger(store: stores.store, now: settings.now)
    let accounts = WatchAccounts(
      stores: stores, ledger: ledger,
      turn: LeadTurn(
        store: stores.store, configuration: configuration, settings: settings,
        progress: progress),
      settings: settings, progress: progress, handOn: handOn)
    let inspections = Inspections(settings)
    let loop = WatchLoop(
      stores: stores, roots: try resolved(roots), quietness: configuration.watch.quietness,
      settings: settings,
      intake: WatchIntake(
        stores: stores, settings: settings, ledger: ledger, patience: patience),
      inspections: inspections)
    defer { settings.lineage.settle(atMost: .seconds(1)) }
    var summary = Summary()
    summary.waiting = try await run(loop, inspections, accounts, ledger, once: once)
    summary.isComplete = await accounts.isComplete && summary.waiting.isEmpty
    return summary
  }

  private func run(
    _ loop: WatchLoop, _ inspections: Inspections, _ accounts: WatchAccounts,
    _ ledger: WatchLedger, once: Bool
  ) async throws -> [String] {
    let backlog = Backlog()
    let waiting = try await WorkerPool.run(
      executable: settings.worker, workers: settings.jobs, settings: settings.document
    ) { pool in
      let reading = QueueReading(
        stores: stores, pool: pool, settings: settings, progress: progress,
        run: { try await ledger.current() }, moved: { accounts.bell.ring() })
      return try await withThrowingTaskGroup(of: [String].self) { group in
        group.addTask {
          await inspections.run(pool)
          return []
        }
        group.addTask {
          defer { inspections.close() }
          do {
            let waiting = try await loop.run(once: once, backlog)
            await backlog.close()
            return waiting
          } catch {
            await backlog.close()
            throw error
          }
        }
        group.addTask {
          async let _: Void = attend(backlog)
          try await withThrowingTaskGroup(of: Void.self) { readers in
            for _ in 0..<settings.jobs { readers.addTask { try await reading.drain(backlog) } }
            defer { accounts.bell.close() }
            try await readers.waitForAll()
          }
          // It has no end of its own; leaving the scope cancels it.
          return []
        }
        group.addTask {
          try await accounts.keep(while: backlog)
          return []
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
    }
    try await loop.finish()
    try await accounts.close()
    return waiting
  }

  /// Notices what others queue: documents to be read again, and what a process left that is gone.
  private func attend(_ backlog: Backlog) async {
    while !settings.stop.isMade, !Task.isCancelled {
      await settings.stop.sleep(for: Self.attendance)
      // A store that is locked or full at the moment is asked the next time.
      _ = try? stores.store.releaseClaimsOfGoneProcesses()
      if (try? stores.store.hasClaimable(at: settings.now())) == true { await backlog.grew() }
    }
  }

  /// Links resolved, so that a root's files have the names under which the store knows them.
  private func resolved(_ roots: [WatchRoot]) throws -> [WatchRoot] {
    roots.map { root in
      var root = root
      root.path = AbsolutePaths.resolve(root.path) ?? root.path
      root.excluded = stores.files.map { AbsolutePaths.resolve($0) ?? $0 }
      return root
    }
  }
}
