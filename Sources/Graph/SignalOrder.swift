import LeadModel

/// One order for signals that does not depend on how they arrived: by time, source, id, profile.
///
/// Two that agree in all four are one event; of several versions, the one whose remaining content
/// sorts first is kept, so that the choice is the same for any arrival order.
enum SignalOrder {
  static func sorted(_ signals: [Signal]) -> [Signal] {
    signals.sorted(by: precedes)
  }

  /// Most differ in their time or their id; the rest is asked only where they do not.
  private static func precedes(_ left: Signal, _ right: Signal) -> Bool {
    if left.occurredAt != right.occurredAt { return left.occurredAt < right.occurredAt }
    if left.source != right.source { return left.source < right.source }
    if left.id.rawValue != right.id.rawValue { return left.id.rawValue < right.id.rawValue }
    return key(left).lexicographicallyPrecedes(key(right))
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
      signal.profile.rawValue, signal.type, signal.polarity.rawValue, signal.holder.rawValue,
      signal.tense.rawValue,
      "\(signal.confidence)", signal.details.date ?? "", signal.details.product ?? "",
      signal.details.currency ?? "", signal.details.amount.map { "\($0)" } ?? "",
    ]
  }
}
