import LeadModel
import Storage

/// The run to which a watch books what it takes: begun with the first file, ended when all is read.
actor WatchLedger {
  private let store: Store
  private let now: @Sendable () -> Timestamp
  private var run: RunID?

  init(store: Store, now: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.now = now
  }

  func current() throws -> RunID {
    if let run { return run }
    let begun = try store.beginRun(.watch, at: now())
    run = begun
    return begun
  }

  func register(_ arrivals: [Arrival]) throws -> [ArrivalOutcome] {
    try store.register(arrivals, run: try current(), at: now())
  }

  /// The account as it stands, or `nil` when nothing was taken since the last one. The run ends with
  /// it unless documents are still open.
  func account() throws -> RunLedger? {
    guard let run else { return nil }
    let ledger = try store.ledger(of: run)
    if ledger.files.open + ledger.inside.open == 0 {
      try store.endRun(run, at: now())
      self.run = nil
    }
    return ledger
  }
}
