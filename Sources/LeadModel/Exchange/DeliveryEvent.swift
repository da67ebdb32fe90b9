/// What a receiver is told of a lead. Raw values are stable: they are in the store and in hand-offs.
public enum DeliveryEvent: String, Hashable, Sendable, Codable, CaseIterable {
  case qualified = "lead.qualified"
  /// Its tier, queue or owner is not what the receiver was told.
  case updated = "lead.updated"
  /// What the receiver was told is no longer so: it did not qualify again, or goes elsewhere.
  case unqualified = "lead.unqualified"
}
