package import LeadModel

/// A hand-over that is about to be tried.
package struct OutboxEntry: Hashable, Sendable {
  package let key: String
  package let receiver: String
  package let lead: LeadID
  package let event: DeliveryEvent
  /// How often it has been begun, this time included.
  package let attempts: Int
  /// What the receiver gets, byte for byte.
  package let payload: [UInt8]
}

/// A hand-over that is to be made.
package struct NewDelivery: Sendable {
  package let key: String
  package let receiver: String
  package let lead: LeadID
  package let decision: DecisionID
  package let event: DeliveryEvent
  package let payload: [UInt8]

  package init(
    key: String, receiver: String, lead: LeadID, decision: DecisionID, event: DeliveryEvent,
    payload: [UInt8]
  ) {
    self.key = key
    self.receiver = receiver
    self.lead = lead
    self.decision = decision
    self.event = event
    self.payload = payload
  }
}

/// What a try came to.
package enum DeliveryEnd: Hashable, Sendable {
  case sent
  case dead(reason: String)
  case later(Timestamp, reason: String)
}

/// What a receiver knows of a lead.
package struct LastDelivery: Hashable, Sendable {
  /// The decision that it was told of last, is to be told of, or could not be told of.
  package internal(set) var decision: DecisionID
  /// What has reached it last, or `nil` while nothing has.
  package internal(set) var told: Told?

  package struct Told: Hashable, Sendable {
    package let decision: DecisionID
    package let event: DeliveryEvent
  }
}

/// How far a hand-over is. Raw values are stable.
package enum DeliveryState: String, Hashable, Sendable, Codable, CaseIterable {
  case pending, sent, dead, superseded
}

/// A hand-over as a list shows it.
package struct DeliveryRow: Hashable, Sendable, Codable {
  package let key: String
  package let receiver: String
  package let lead: LeadID
  package let event: DeliveryEvent
  package let state: DeliveryState
  package let attempts: Int
  package let dueAt: Timestamp
  package let finishedAt: Timestamp?
  /// Why the last try failed.
  package let failure: String?
}
