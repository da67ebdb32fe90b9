public import LeadModel

/// A signal as it concerns one lead.
public struct LeadSignal: Hashable, Sendable, Codable {
  /// How close the signal is to the lead, closest first.
  public enum Relation: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// About the lead's person; about the organisation when the lead has no person.
    case own
    /// About the organisation that the lead's person works at.
    case organization
    /// About somebody else at that organisation.
    case colleague

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public let signal: Signal
  public let relation: Relation

  public init(signal: Signal, relation: Relation) {
    self.signal = signal
    self.relation = relation
  }
}

extension SourceReference {
  /// The reference to a signal: `source/id`, since an id is unique only within its source.
  /// `LeadGraph.signal(_:)` is the way back.
  public static func signal(_ signal: Signal) -> SourceReference {
    SourceReference(kind: .signal, id: signal.reference)
  }
}
