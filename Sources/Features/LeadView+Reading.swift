import Graph
import LeadModel

extension LeadView {
  typealias Finding = FeatureDefinition.Finding

  /// The golden fields of a kind, the person's first, with the profile each belongs to.
  func fields(
    _ kinds: [Field], of profiles: [Profile?]
  ) -> [(profile: Profile, field: GoldenField)] {
    profiles.compactMap(\.self).flatMap { profile in
      profile.fields.filter { kinds.contains($0.field) }.map { (profile, $0) }
    }
  }

  /// The best value of a field as display text.
  func text(_ field: Field, of profile: Profile?) -> Finding? {
    guard let golden = profile?.fields.first(where: { $0.field == field }), let profile else {
      return nil
    }
    return Finding(
      value: .text(golden.value.display), sources: [.field(field, of: profile)],
      eventTime: golden.latest)
  }

  /// Whether any of the fields is there; `false` without sources, since there was nothing to find.
  func presence(of kinds: [Field], in profiles: [Profile?]) -> Finding {
    let found = fields(kinds, of: profiles)
    return Finding(
      value: .flag(!found.isEmpty),
      sources: found.map { .field($0.field.field, of: $0.profile) },
      eventTime: found.compactMap(\.field.latest).max())
  }

  /// Signals that happened at most `days` ago: the last ones, since they are in the order of time.
  func signals(withinDays days: Double) -> ArraySlice<LeadSignal> {
    signals[signals.partitioningIndex { asOf.days(since: $0.signal.occurredAt) <= days }...]
  }
}

extension ArraySlice<LeadSignal> {
  /// The number of signals with references to the latest; `nil` when there are none, because papers that
  /// nobody has seen are not a lack of interest. They are in the order of time.
  func counted(where isMeant: (Signal) -> Bool = { _ in true }) -> FeatureDefinition.Finding? {
    var count = 0
    var sources: [SourceReference] = []
    for index in indices.reversed() where isMeant(self[index].signal) {
      count += 1
      if count <= FeatureDefinition.mostSources { sources.append(.signal(self[index].signal)) }
    }
    guard let latest = last(where: { isMeant($0.signal) }) else { return nil }
    return FeatureDefinition.Finding(
      value: .number(Double(count)), sources: sources.reversed(),
      eventTime: latest.signal.occurredAt)
  }
}

extension SourceReference {
  static func field(_ field: Field, of profile: Profile) -> SourceReference {
    SourceReference(kind: .profileField, id: profile.id.rawValue, field: field)
  }
}

extension GoldenField {
  /// The latest sighting; `nil` when none is dated.
  var latest: Timestamp? { sources.compactMap(\.observedAt).max() }
}
