/// What became of a lead, as one dated event.
public struct Outcome: Hashable, Sendable, Codable {
  /// Unique together with `source`; the same event imported twice has the same id.
  public let id: OutcomeID
  /// The system that tells it.
  public let source: String
  /// The lead as it was called when it was told. It is found again by its person, or without one by
  /// its organisation.
  public let lead: LeadID
  public let person: ProfileID?
  public let organization: ProfileID?
  public let kind: Kind
  public let at: Timestamp
  /// Of `revenue`, and of others where it is told.
  public let amount: Money?

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, rejected, opportunity, won, lost, revenue
  }

  public init(
    id: OutcomeID, source: String, lead: Lead, kind: Kind, at: Timestamp, amount: Money? = nil
  ) {
    self.id = id
    self.source = source
    self.lead = lead.id
    person = lead.person
    organization = lead.organization
    self.kind = kind
    self.at = at
    self.amount = amount
  }
}

extension Outcome.Kind {
  /// Whether nothing is decided about the lead any more, unless a later outcome says that it goes on.
  public var isTerminal: Bool { [.rejected, .won, .lost].contains(self) }
}

extension [Outcome] {
  /// What a lead's outcomes come to at an instant; `nil` before the first. Money alone says nothing
  /// of where it stands.
  public func state(at instant: Timestamp) -> Outcome.Kind? {
    filter { $0.at <= instant && $0.kind != .revenue }
      .max { ($0.at, $0.source, $0.id) < ($1.at, $1.source, $1.id) }?.kind
  }
}
