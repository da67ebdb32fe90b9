import LeadModel

/// One event of a lead's timeline.
struct SignalView: Encodable {
  let day: String
  let type: String
  let details: String
  let isNegative: Bool
  let sighting: SightingView?

  init(_ signal: Signal, _ sightings: SightingDesk) {
    day = Words.day(signal.occurredAt)
    type = Words.plain(
      signal.type.hasPrefix("intent.") ? String(signal.type.dropFirst(7)) : signal.type)
    let amount = signal.details.amount.map { "\($0) \(signal.details.currency ?? "")" }
    details = [
      signal.details.product, amount, signal.tense == .present ? nil : signal.tense.rawValue,
      signal.holder == .author ? nil : "said of somebody else",
    ].compactMap(\.self).joined(separator: ", ")
    isNegative = signal.polarity == .negative
    sighting = signal.provenance.map(sightings.view)
  }
}
