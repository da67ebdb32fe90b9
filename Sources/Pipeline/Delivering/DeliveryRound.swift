package import Delivery
package import LeadModel
package import Storage

/// Plans what receivers are to be told, and sends what is due.
package struct DeliveryRound: Sendable {
  let store: Store
  let receivers: [Receiver]
  let now: @Sendable () -> Timestamp

  package init(
    store: Store, receivers: [Receiver], now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.receivers = receivers
    self.now = now
  }

  package struct Outcome: Sendable {
    package let attempts: [OutboxRun.Attempt]
    /// Leads of backfills that wait for a release.
    package let held: Int
  }

  /// - Parameter isPlanned: whether the outbox is known to hold all that there is to be told.
  package func run(
    isPlanned: Bool = false, isStopped: @escaping @Sendable () -> Bool
  ) throws -> Outcome {
    let counts =
      isPlanned ? [] : try DeliveryPlan(store: store, receivers: receivers).run(at: now())
    let attempts = try OutboxRun(store: store, receivers: receivers, now: now)
      .run(isStopped: isStopped)
    return Outcome(attempts: attempts, held: counts.map(\.held).max() ?? 0)
  }
}
