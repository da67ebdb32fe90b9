import LeadModel

/// Chooses a profile's fields from its records' statements and keeps what lost, with the reason.
struct GoldenFields {
  var settings = SurvivorshipSettings.none

  /// In the order of `Field.allCases`; a function of the set of records, not of their order.
  func fields(of records: [SourceRecord]) -> [GoldenField] {
    var sightings: [Field: [Sighting]] = [:]
    var rejected: [Field: [Sighting]] = [:]
    for record in records {
      for statement in record.statements where statement.record != nil {
        sightings[statement.field, default: []].append(
          Sighting(statement, in: record, judgement: record.judgements[statement.id]))
      }
      for (statement, judgement) in record.rejected {
        rejected[statement.field, default: []].append(
          Sighting(statement, in: record, judgement: judgement))
      }
    }
    return Field.allCases.flatMap { field -> [GoldenField] in
      guard let found = sightings[field], let strategy = settings.strategy(for: field) else {
        return []
      }
      let fields = golden(field, Self.values(found, of: field), strategy)
      return Self.adding(Self.values(rejected[field] ?? [], of: field), to: fields)
    }
  }

  /// Rejected values lose to the best one, whatever speaks for them.
  private static func adding(
    _ rejected: [CandidateValue], to fields: [GoldenField]
  ) -> [GoldenField] {
    guard let best = fields.first, !rejected.isEmpty else { return fields }
    let losers = rejected.sorted { $0.key < $1.key }.map { value in
      GoldenField.Loser(value: value.value, reason: "judged wrong", sources: value.sources)
    }
    let field = GoldenField(
      field: best.field, value: best.value, strategy: best.strategy, sources: best.sources,
      losers: best.losers + losers)
    return [field] + fields.dropFirst()
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
