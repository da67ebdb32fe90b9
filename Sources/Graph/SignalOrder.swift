import LeadModel

/// One order for signals that does not depend on how they arrived: by time, source, id, profile.
///
/// Two that agree in all four are one event; of several versions, the one whose remaining content
/// sorts first is kept, so that the choice is the same for any arrival order.
enum SignalOrder {
  static func sorted(_ signals: [Signal]) -> [Signal] {
    signals.map { (key($0), $0) }
      .sorted { left, right in
        left.1.occurredAt == right.1.occurredAt
          ? left.0.lexicographicallyPrecedes(right.0) : left.1.occurredAt < right.1.occurredAt
      }
      .map(\.1)
  }

  /// Source and id of an event.
  struct Event: Hashable {
    let source: String
    let id: SignalID

    init(_ signal: Signal) {
      source = signal.source
      id = signal.id
    }
  }

  private static func key(_ signal: Signal) -> [String] {
    [
      signal.source, signal.id.rawValue, signal.profile.rawValue,
      signal.type, signal.polarity.rawValue, signal.holder.rawValue, signal.tense.rawValue,
      "\(signal.confidence)", signal.details.date ?? "", signal.details.product ?? "",
      signal.details.currency ?? "", signal.details.amount.map { "\($0)" } ?? "",
    ]
  }
}
