import Graph
import LeadModel

/// The events of a lead up to an instant, each once, in an order that does not depend on how they
/// arrived: by time, source, id.
struct DistinctEvents {
  let signals: [LeadSignal]

  init(_ signals: [LeadSignal], upTo asOf: Timestamp) {
    guard !Self.isDone(signals, upTo: asOf) else {
      self.signals = signals
      return
    }
    let ordered = signals.filter { $0.signal.occurredAt <= asOf }
      .sorted { Self.precedes($0, $1) }
    var seen: Set<Event> = []
    self.signals = ordered.filter { seen.insert(Event($0.signal)).inserted }
      .sorted {
        ($0.signal.occurredAt, $0.signal.source, $0.signal.id)
          < ($1.signal.occurredAt, $1.signal.source, $1.signal.id)
      }
  }

  /// Whether they are as a graph gives them: in order, each once.
  private static func isDone(_ signals: [LeadSignal], upTo asOf: Timestamp) -> Bool {
    guard signals.last.map({ $0.signal.occurredAt <= asOf }) ?? true else { return false }
    for index in signals.indices.dropFirst() {
      let (before, signal) = (signals[index - 1].signal, signals[index].signal)
      let (one, other) = (before.occurredAt, signal.occurredAt)
      guard one < other || one == other && (before.source, before.id) < (signal.source, signal.id)
      else { return false }
    }
    return QuickHash.areSurelyDistinct(signals.map(\.signal.fingerprint))
  }

  /// An id is unique only within its source.
  private struct Event: Hashable {
    let source: String
    let id: SignalID

    init(_ signal: Signal) {
      source = signal.source
      id = signal.id
    }
  }

  /// Closest first; then by everything that the score depends on, so that of two versions of one
  /// event the same is kept in any order.
  private static func precedes(_ left: LeadSignal, _ right: LeadSignal) -> Bool {
    if left.relation != right.relation { return left.relation < right.relation }
    let (one, other) = (left.signal, right.signal)
    if one.occurredAt != other.occurredAt { return one.occurredAt < other.occurredAt }
    if one.confidence != other.confidence { return one.confidence > other.confidence }
    return key(one).lexicographicallyPrecedes(key(other))
  }

  private static func key(_ signal: Signal) -> [String] {
    [
      signal.source, signal.id.rawValue, signal.type, signal.polarity.rawValue,
      signal.holder.rawValue, signal.tense.rawValue, signal.profile.rawValue,
    ]
  }
}
