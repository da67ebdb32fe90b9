import LeadModel

/// One value with all its sightings: values that normalise equal are one.
struct CandidateValue: Hashable, Sendable {
  let key: String
  /// The commonest form among the sightings, then the most confident one's.
  let value: FieldValue
  /// Best first; never empty.
  let sources: [FieldSource]

  /// `nil` without sightings.
  init?(key: String, sightings: [Sighting]) {
    let sorted = sightings.sorted(by: Sighting.precedes)
    guard let best = sorted.first else { return nil }
    var counts: [FieldValue: Int] = [:]
    for sighting in sorted { counts[sighting.statement.value, default: 0] += 1 }
    let most = counts.values.max()
    self.key = key
    value = sorted.map(\.statement.value).first { counts[$0] == most } ?? best.statement.value
    sources = sorted.map(\.source)
  }

  /// In how many documents it was seen.
  var documents: Int { Set(sources.map(\.document)).count }

  /// 0…1, the best of its sightings.
  var confidence: Double { sources.map(\.confidence).max() ?? 0 }

  /// When it was last seen; `nil` when no sighting is dated.
  var lastSeen: Timestamp? { sources.compactMap(\.observedAt).max() }
}
