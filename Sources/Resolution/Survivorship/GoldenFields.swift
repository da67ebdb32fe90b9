import LeadModel

/// Chooses a profile's fields from its records' statements and keeps what lost, with the reason.
struct GoldenFields {
  /// In the order of `Field.allCases`; a function of the set of records, not of their order.
  func fields(of records: [SourceRecord]) -> [GoldenField] {
    var sightings: [Field: [Sighting]] = [:]
    for record in records {
      for statement in record.statements where statement.record != nil {
        sightings[statement.field, default: []].append(Sighting(statement, in: record))
      }
    }
    return Field.allCases.flatMap { field -> [GoldenField] in
      guard let found = sightings[field], let strategy = Strategies.strategy(for: field) else {
        return []
      }
      return golden(field, Self.values(found, of: field), strategy)
    }
  }

  private func golden(
    _ field: Field, _ values: [CandidateValue], _ strategy: Strategy
  ) -> [GoldenField] {
    let groups = Dictionary(grouping: values) { strategy.group($0.value) }
    return groups.sorted { $0.key < $1.key }.flatMap { _, values -> [GoldenField] in
      let ranked = strategy.ranked(values)
      if strategy.keepsAll {
        return ranked.map { Self.field(field, $0, losers: [], strategy) }
      }
      guard let winner = ranked.first else { return [] }
      return [Self.field(field, winner, losers: Array(ranked.dropFirst()), strategy)]
    }
  }

  private static func field(
    _ field: Field, _ winner: CandidateValue, losers: [CandidateValue], _ strategy: Strategy
  ) -> GoldenField {
    GoldenField(
      field: field, value: winner.value, strategy: strategy.name, sources: winner.sources,
      losers: losers.map {
        .init(
          value: $0.value, reason: strategy.reason($0, against: winner), sources: $0.sources)
      })
  }

  /// Values that normalise equal together.
  private static func values(_ sightings: [Sighting], of field: Field) -> [CandidateValue] {
    Dictionary(grouping: sightings) { ValueKey.of($0.statement.value, in: field) }
      .compactMap { CandidateValue(key: $0.key, sightings: $0.value) }
  }
}
