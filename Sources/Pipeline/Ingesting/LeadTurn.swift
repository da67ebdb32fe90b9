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

  /// Waits for its turn and refreshes: how many decisions were made, or `nil` when a stop was asked for
  /// before its turn came.
  package func refresh(at instant: Timestamp) async throws -> Int? {
    let lease = LeadLease(store: store)
    let refresh = LeadRefresh(store: store, configuration: configuration)
    let settings = settings
    while !settings.stop.isMade, !Task.isCancelled {
      // Long work without a pause, so it gets a thread of its own.
      let decisions = try await patience.insist {
        try await Blocking.run {
          Result { try lease.tried { try settings.told { try refresh.run(at: instant) } } }
        }.get()
      }
      if let decisions { return decisions }
      await settings.stop.sleep(for: .milliseconds(200))
    }
    return nil
  }
}

extension IngestSettings {
  /// Tells how deriving leads begins and ends.
  fileprivate func told<Value>(_ body: () throws -> Value) throws -> Value {
    let run = LineageRun(
      derivingAt: now(), by: ProcessOwner.current.description, in: lineage.namespace)
    lineage.tell(run.start(at: now()))
    do {
      let value = try body()
      lineage.tell(run.completeLeads(at: now()))
      return value
    } catch {
      lineage.tell(run.fail(GalenaError.message(of: error), at: now()))
      throw error
    }
  }
}
