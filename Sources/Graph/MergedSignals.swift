import LeadModel

/// The signals about several profiles, none of which shares an event with another, in one order: by
/// time, source, id.
struct MergedSignals {
  private(set) var signals: [LeadSignal] = []

  /// - Parameter runs: each in that order, as a graph has them; what is later than `upTo` is left out.
  init(of runs: [([Signal], LeadSignal.Relation)], upTo: Timestamp?) {
    for (run, relation) in runs {
      let known = upTo.map { upTo in run.prefix { $0.occurredAt <= upTo } } ?? run[...]
      add(known, relation)
    }
  }

  private mutating func add(_ run: ArraySlice<Signal>, _ relation: LeadSignal.Relation) {
    guard !run.isEmpty else { return }
    var merged: [LeadSignal] = []
    merged.reserveCapacity(signals.count + run.count)
    var rest = run
    for known in signals {
      while let next = rest.first, Self.precedes(next, known.signal) {
        merged.append(LeadSignal(signal: next, relation: relation))
        rest = rest.dropFirst()
      }
      merged.append(known)
    }
    for next in rest { merged.append(LeadSignal(signal: next, relation: relation)) }
    signals = merged
  }

  private static func precedes(_ left: Signal, _ right: Signal) -> Bool {
    let (one, other) = (left.occurredAt, right.occurredAt)
    if one != other { return one < other }
    return (left.source, left.id) < (right.source, right.id)
  }
}
