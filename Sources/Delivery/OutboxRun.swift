import Dispatch
package import LeadModel
package import Storage
import Synchronization

/// Sends what is due in the outbox; each receiver beside the others, its leads one after the other.
///
/// At least once: a hand-over whose process was killed between sending and writing that down is sent
/// again, with the same bytes and the same key.
package struct OutboxRun: Sendable {
  let store: Store
  let receivers: [Receiver]
  let sender: Sender
  let now: @Sendable () -> Timestamp

  /// Longer than any try, so that nobody sends what another process is sending.
  private static let claim = Duration.seconds(300)

  package init(
    store: Store, receivers: [Receiver], sender: Sender = Sender(),
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.receivers = receivers
    self.sender = sender
    self.now = now
  }

  /// One try and what it came to.
  package struct Attempt: Hashable, Sendable, Encodable {
    package enum Result: String, Hashable, Sendable, Encodable { case sent, later, dead }

    package let receiver: String
    package let lead: LeadID
    package let event: DeliveryEvent
    package let result: Result
    package let reason: String?
    /// When it is tried again.
    package let dueAt: Timestamp?
  }

  /// Sends all that is due now; `isStopped` is asked before each.
  package func run(isStopped: @escaping @Sendable () -> Bool = { false }) throws -> [Attempt] {
    try store.releaseDeliveriesOfGoneProcesses()
    let results = Mutex<[String: Result<[Attempt], any Error>]>([:])
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "galena.delivery", attributes: .concurrent)
    for receiver in receivers {
      queue.async(group: group) {
        let result = Result { try drain(receiver, isStopped) }
        results.withLock { $0[receiver.name] = result }
      }
    }
    group.wait()
    let all = results.withLock { $0 }
    return try receivers.flatMap { try all[$0.name]?.get() ?? [] }
  }

  private func drain(_ receiver: Receiver, _ isStopped: () -> Bool) throws -> [Attempt] {
    var attempts: [Attempt] = []
    while !isStopped(),
      let entry = try store.claimDelivery(
        to: receiver.name, owner: .current, at: now(), for: Self.claim)
    {
      let outcome = sender.send(entry.payload, to: receiver, now: now())
      let attempt = try finish(entry, outcome)
      attempts.append(attempt)
      // Who does not answer now is not asked for each lead.
      if attempt.result == .later { break }
    }
    return attempts
  }

  private func finish(_ entry: OutboxEntry, _ outcome: DeliveryOutcome) throws -> Attempt {
    let time = now()
    var (end, result) = (DeliveryEnd.sent, Attempt.Result.sent)
    var (reason, dueAt): (String?, Timestamp?) = (nil, nil)
    switch outcome {
    case .delivered: break
    case .rejected(let why): (end, result, reason) = (.dead(reason: why), .dead, why)
    case .retry(let why, let asked):
      reason = why
      if let pause = RetryPlan.next(after: entry.attempts, key: entry.key, asked: asked) {
        let due = time.advanced(by: pause)
        (end, result, dueAt) = (.later(due, reason: why), .later, due)
      } else {
        (end, result) = (.dead(reason: "\(why), \(entry.attempts) times"), .dead)
      }
    }
    try store.finishDelivery(entry.key, owner: .current, end, at: time)
    return Attempt(
      receiver: entry.receiver, lead: entry.lead, event: entry.event, result: result,
      reason: reason, dueAt: dueAt)
  }
}
