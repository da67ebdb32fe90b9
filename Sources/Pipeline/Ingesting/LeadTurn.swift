import Intake
package import LeadModel
package import Storage

/// Derives the leads anew, one process at a time.
package struct LeadTurn: Sendable {
  let store: Store
  let configuration: GalenaConfiguration
  let settings: IngestSettings
  let patience: Patience

  package init(
    store: Store, configuration: GalenaConfiguration, settings: IngestSettings,
    progress: RunProgress
  ) {
    self.store = store
    self.configuration = configuration
    self.settings = settings
    patience = Patience(settings, progress: progress)
  }

  /// Whether documents were read that the leads know nothing of.
  func isNeeded() async throws -> Bool {
    try await patience.insist(store.hasUnresolvedDocuments)
  }

  /// Waits for its turn and refreshes; `nil` when a stop was asked for before its turn came.
  package func refresh(at instant: Timestamp) async throws -> LeadRefresh.Outcome? {
    guard try await takeTurn() else { return nil }
    let result = await run(at: instant)
    try? store.releaseLease(LeadLease.name, owner: .current)
    return try result.get()
  }

  private func takeTurn() async throws -> Bool {
    while !settings.stop.isMade, !Task.isCancelled {
      let isOurs = try await patience.insist {
        try store.releaseClaimsOfGoneProcesses()
        return try store.acquireLease(
          LeadLease.name, owner: .current, at: settings.now(), for: LeadLease.term)
      }
      if isOurs { return true }
      await settings.stop.sleep(for: .milliseconds(200))
    }
    return false
  }

  /// Long work without a pause, so it gets a thread of its own.
  private func run(at instant: Timestamp) async -> Result<LeadRefresh.Outcome, any Error> {
    let refresh = LeadRefresh(store: store, configuration: configuration)
    do {
      return .success(
        try await patience.insist {
          try await Blocking.run { Result { try LeadLease.alone { try refresh.run(at: instant) } } }
            .get()
        })
    } catch {
      return .failure(error)
    }
  }
}
