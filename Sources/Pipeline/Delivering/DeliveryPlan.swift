package import Delivery
package import LeadModel
package import Storage

/// Puts into the outbox what receivers are to be told: every lead that qualified for them, and what
/// changed since they were told.
///
/// Reads decisions only, which are never changed, so that a run which is killed is made good by the
/// next one. What a backfill brought waits for `galena release`.
package struct DeliveryPlan: Sendable {
  let store: Store
  let receivers: [Receiver]

  package init(store: Store, receivers: [Receiver]) {
    self.store = store
    self.receivers = receivers
  }

  /// What is to be told to one receiver.
  package struct Count: Hashable, Sendable, Encodable {
    package let receiver: String
    package var new = 0
    /// Waiting for a release.
    package var held = 0
  }

  private static let batch = 100

  /// - Parameter isDry: only count.
  package func run(at now: Timestamp, isDry: Bool = false) throws -> [Count] {
    let leads = try store.leads()
    let builder = HandOffBuilder(store: store, leads: leads)
    var news = NewsCache(store: store)
    return try receivers.map { receiver in
      var count = Count(receiver: receiver.name)
      var new: [NewDelivery] = []
      let known = try store.lastDeliveries(to: receiver.name)
      for row in leads {
        guard
          let event = try event(of: row, for: receiver, known: known[row.lead.id], at: now, isDry)
        else { continue }
        if try news.isHeld(row.lead) {
          count.held += 1
          continue
        }
        count.new += 1
        if isDry { continue }
        if let delivery = try delivery(of: row, event, receiver, builder) { new.append(delivery) }
        if new.count == Self.batch {
          try store.enqueue(new, at: now)
          new = []
        }
      }
      try store.enqueue(new, at: now)
      return count
    }
  }

  /// What the receiver is to be told, or `nil`; what it was to be told and is not so any more is
  /// taken back.
  private func event(
    of row: LeadRow, for receiver: Receiver, known: LastDelivery?, at now: Timestamp, _ isDry: Bool
  ) throws -> DeliveryEvent? {
    guard let decision = row.decision, known?.decision != decision.id else { return nil }
    let event = try event(decision, for: receiver, told: known?.told)
    if event == nil, let known, known.decision != known.told?.decision, !isDry {
      try store.supersedeDeliveries(of: row.lead.id, to: receiver.name, at: now)
    }
    return event
  }

  private func event(
    _ decision: DecisionSummary, for receiver: Receiver, told: LastDelivery.Told?
  ) throws -> DeliveryEvent? {
    let isFor = decision.qualified && receiver.takes(queue: decision.queue, tier: decision.tier)
    guard let told, told.event != .unqualified else { return isFor ? .qualified : nil }
    guard isFor else { return .unqualified }
    return try store.decision(told.decision).map { $0.saysTheSame(as: decision) } == true
      ? nil : .updated
  }

  private func delivery(
    of row: LeadRow, _ event: DeliveryEvent, _ receiver: Receiver, _ builder: HandOffBuilder
  ) throws -> NewDelivery? {
    guard let decision = row.decision else { return nil }
    let key = Digest.id([receiver.name, decision.id.rawValue])
    guard let handOff = try builder.handOff(of: row.lead.id, event: event, key: key) else {
      return nil
    }
    return NewDelivery(
      key: key, receiver: receiver.name, lead: row.lead.id, decision: decision.id, event: event,
      payload: try handOff.json)
  }
}

/// Whether leads are held back, each looked up once.
private struct NewsCache {
  let store: Store
  private var known: [LeadID: Bool] = [:]

  init(store: Store) { self.store = store }

  mutating func isHeld(_ lead: Lead) throws -> Bool {
    if let known = known[lead.id] { return known }
    let isHeld = try store.news(of: lead).isHeld
    known[lead.id] = isHeld
    return isHeld
  }
}

extension Decision {
  fileprivate func saysTheSame(as other: DecisionSummary) -> Bool {
    qualified == other.qualified && tier == other.tier && queue == other.queue
      && owner == other.owner
  }
}
