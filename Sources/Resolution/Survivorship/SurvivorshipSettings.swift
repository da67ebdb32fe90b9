package import LeadModel

/// Where the user wants another value of a field to win than Galena would choose.
///
/// A value that a person has judged right goes before all others under every preference but
/// `mostRecent`, as everywhere (`Strategies`). How many values a field keeps, and that values compete
/// within one registration scheme, stays as it is.
package struct SurvivorshipSettings: Hashable, Sendable {
  /// Fields that are not here are chosen as without settings.
  package let preferences: [Field: Preference]
  /// For `bySource`, the surest first: an extractor, or an extractor and the beginning of its rules,
  /// e.g. `marked-field` or `marked-field/vcard`. What matches none comes last.
  package let sources: [String]

  package enum Preference: String, Hashable, Sendable, CaseIterable {
    case mostRecent = "most-recent"
    case mostFrequent = "most-frequent"
    case mostConfident = "most-confident"
    case mostComplete = "most-complete"
    case bySource = "by-source"
  }

  package static let none = SurvivorshipSettings()

  /// - Parameter preferences: of fields that `isOpen`; those of others have no effect.
  package init(preferences: [Field: Preference] = [:], sources: [String] = []) {
    self.preferences = preferences
    self.sources = sources
  }

  /// Whether a field has values that compete and whose winner is a matter of taste: not the
  /// document's own fields, and not consent, where a refusal always wins.
  package static func isOpen(_ field: Field) -> Bool {
    field != .consent && Strategies.strategy(for: field) != nil
  }

  /// The same for the same settings, whatever their order in the file.
  package var fingerprint: String {
    let lines = preferences.map { "\($0.key.rawValue) \($0.value.rawValue)" }.sorted()
    return (lines + sources.map { "source \($0)" }).joined(separator: "\n")
  }

  func strategy(for field: Field) -> Strategy? {
    guard let usual = Strategies.strategy(for: field), Self.isOpen(field),
      let preference = preferences[field]
    else { return Strategies.strategy(for: field) }
    return Strategy(
      preference.rawValue, criteria(preference), keepsAll: usual.keepsAll, group: usual.group)
  }

  private func criteria(_ preference: Preference) -> [any Criterion] {
    switch preference {
    case .mostRecent: Strategies.mostRecent.criteria
    case .mostFrequent: Strategies.mostFrequent.criteria
    case .mostComplete: Strategies.mostComplete.criteria
    case .mostConfident: [JudgedRight(), MostConfident(), MostFrequent(), MostRecent()]
    case .bySource:
      [JudgedRight(), BestSource(order: sources), MostRecent(), MostConfident(), MostFrequent()]
    }
  }
}

/// Read by the surest of its ways, in the user's order.
struct BestSource: Criterion {
  let order: [String]

  func isWorse(_ left: CandidateValue, than right: CandidateValue) -> Bool {
    rank(left) > rank(right)
  }

  func shortfall(of loser: CandidateValue, against winner: CandidateValue) -> String {
    let better = order[rank(winner)]
    guard let worse = order.indices.contains(rank(loser)) ? order[rank(loser)] : nil else {
      return "not from \(better)"
    }
    return "from \(worse), the other from \(better)"
  }

  private func rank(_ value: CandidateValue) -> Int {
    order.firstIndex { source in
      value.sources.contains { $0.method.map { Self.matches($0, source) } ?? false }
    }
      ?? order.count
  }

  /// The source is the method up to a boundary of its parts.
  private static func matches(_ method: String, _ source: String) -> Bool {
    guard method.hasPrefix(source) else { return false }
    return method.dropFirst(source.count).first.map { "/.@-".contains($0) } ?? true
  }
}
