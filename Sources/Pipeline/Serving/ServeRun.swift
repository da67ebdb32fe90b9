package import Intake
import Storage

/// `galena serve`: the watched folders, timers, delivery and the review pages in one process.
package struct ServeRun: Sendable {
  let watch: WatchRun

  package init(watch: WatchRun) { self.watch = watch }

  private var settings: IngestSettings { watch.settings }

  /// Serves until a stop is asked for, then finishes what is being read; pages end at once.
  ///
  /// - Parameter pages: serves the pages until it is cancelled.
  /// - Throws: what one of them cannot go on with; then all end.
  package func run(
    roots: [WatchRoot], handOn: @escaping @Sendable (IngestReport) throws -> Void,
    pages: @escaping @Sendable () async throws -> Void
  ) async throws {
    let (store, configuration) = (watch.stores.store, watch.configuration)
    let lease = ServeLease(store: store, now: settings.now)
    try lease.take()
    defer { lease.giveBack() }
    let timers = LeadTimers(store: store, configuration: configuration, settings: settings)
    let delivery = DeliveryLoop(
      store: store, receivers: configuration.delivery.receivers, settings: settings)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await watch.run(roots: roots, once: false, handOn: handOn) }
      group.addTask { try await untilStop(pages) }
      group.addTask { try await lease.keep(until: settings.stop) }
      group.addTask { await timers.run() }
      group.addTask { await delivery.run() }
      try await group.waitForAll()
    }
  }

  private func untilStop(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let stop = settings.stop
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await body() }
      group.addTask {
        while !stop.isMade, !Task.isCancelled { await stop.sleep(for: .seconds(600)) }
      }
      do {
        try await group.next()
        group.cancelAll()
        try await group.waitForAll()
      } catch is CancellationError where stop.isMade {
      }
    }
    // Pages that end by themselves leave nobody to serve.
    if !stop.isMade { stop.make() }
  }
}
