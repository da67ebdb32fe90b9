package import LeadModel

/// What was done about which model scores leads: by whom, when and why. Never changed.
package struct ModelEvent: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The model was kept; it scores nothing yet.
    case registered
    case promoted
    /// The model that was in force before is again.
    case rolledBack = "rolled-back"
  }

  package let id: String
  /// Its place among all events, from 1.
  package let position: Int
  package let kind: Kind
  /// The model that was registered, or is in force from now on; `nil` when none is: leads are
  /// scored by rules alone.
  package let model: String?
  /// The model that was in force before.
  package let previous: String?
  package let by: String
  package let reason: String
  package let at: Timestamp

  init(
    position: Int, kind: Kind, model: String?, previous: String?, by: String, reason: String,
    at: Timestamp
  ) {
    id = Digest.id([
      String(position), kind.rawValue, model ?? "", previous ?? "", by, reason, at.description,
    ])
    self.position = position
    self.kind = kind
    self.model = model
    self.previous = previous
    self.by = by
    self.reason = reason
    self.at = at
  }
}

/// Who does something, why, and when.
package struct ModelAct: Hashable, Sendable {
  package let by: String
  package let reason: String
  package let at: Timestamp

  package init(by: String, reason: String, at: Timestamp) {
    self.by = by
    self.reason = reason
    self.at = at
  }
}
