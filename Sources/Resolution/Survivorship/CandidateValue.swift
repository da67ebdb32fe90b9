import LeadModel

/// One value with all its sightings: values that normalise equal are one.
struct CandidateValue: Hashable, Sendable {
  let key: String
  /// The commonest form among the sightings, then the most confident one's.
  let value: FieldValue
  /// Best first; never empty.
  let sources: [FieldSource]

  /// In how many documents it was seen.
  let documents: Int
  /// 0…1, the best of its sightings.
  let confidence: Double
  /// Whether a person has accepted or given it.
  let isJudged: Bool
  /// When it was last seen; `nil` when no sighting is dated.
  let lastSeen: Timestamp?

  /// `nil` without sightings.
  init?(key: String, sightings: [Sighting]) {
    let sorted = sightings.count == 1 ? sightings : sightings.sorted(by: Sighting.precedes)
    guard let best = sorted.first else { return nil }
    self.key = key
    value = Self.commonest(sorted) ?? best.statement.value
    sources = sorted.map(\.source)
    documents = Set(sources.map(\.document)).count
    confidence = best.source.confidence
    isJudged = sources.contains { $0.judgement != nil }
    lastSeen = sources.lazy.compactMap(\.observedAt).max()
  }

  /// The form seen most often, of several the best; sightings are best first.
  private static func commonest(_ sightings: [Sighting]) -> FieldValue? {
    guard sightings.count > 2 else { return sightings.first?.statement.value }
    var counts: [FieldValue: Int] = [:]
    for sighting in sightings { counts[sighting.statement.value, default: 0] += 1 }
    let most = counts.values.max()
    return sightings.first { counts[$0.statement.value] == most }?.statement.value
  }
}
