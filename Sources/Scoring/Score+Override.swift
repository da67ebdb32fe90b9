public import LeadModel

extension Score {
  /// The score that a person has set: one more term, `override`, leads there from what was
  /// computed, which the other terms still add up to.
  public func overridden(to micropoints: Int, because reason: String) -> Score {
    Score(
      kind: kind, model: model, version: version, settingsHash: settingsHash, asOf: asOf,
      terms: terms + [
        ScoreTerm(
          name: "override", micropoints: micropoints - self.micropoints, reason: reason)
      ], probability: probability)
  }
}

extension Score {
  /// What was computed.
  package var withoutOverride: Score {
    let computed = terms.filter { $0.name != "override" }
    guard computed.count < terms.count else { return self }
    return Score(
      kind: kind, model: model, version: version, settingsHash: settingsHash, asOf: asOf,
      terms: computed, probability: probability)
  }
}

extension [Score] {
  /// The same scores as they were computed.
  package var computed: [Score] { map(\.withoutOverride) }

  /// The same scores with the combined one as overrides have it.
  public func obeying(_ overrides: [LeadOverride]) -> [Score] {
    guard let micropoints = overrides.combined.micropoints else { return self }
    let ids = overrides.filter { $0.change.micropoints != nil }.map(\.id.rawValue).sorted()
    return map { score in
      score.kind == .combined
        ? score.overridden(to: micropoints, because: "set by \(ids.joined(separator: ", "))")
        : score
    }
  }
}
