public import Graph
public import LeadModel

/// Intent by dated signals with half-lives: w(t) = 2^(−Δt/h).
///
/// A signal gives points × w(t) × confidence × the factors for its holder, its tense and whom it
/// is about. The ledger has one term per event, whatever is left of it in whole millionths; one of
/// zero points per type that no rule knows; a negative `cap.<group>` where a group gave more than
/// it may; and one for each bound that was reached.
public struct IntentModel: Sendable {
  public static let name = "intent-decay"
  public static let version = 1

  public let rules: IntentRules
  public let settingsHash: String
  private let rulesByType: [String: IntentRules.Rule]

  /// Throws `RulesError` when the rules cannot be used.
  public init(rules: IntentRules) throws {
    let problems = rules.problems()
    guard problems.isEmpty else { throw RulesError(problems) }
    self.rules = rules
    settingsHash = try CanonicalJSON.digest(of: rules)
    rulesByType = Dictionary(
      rules.signals.map { ($0.type, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Signals after `asOf` are not seen. Each event (source and id) counts once, in its closest
  /// relation, however often and in whatever order it is given.
  public func score(_ signals: [LeadSignal], asOf: Timestamp) -> Score {
    let events = DistinctEvents(signals, upTo: asOf).signals
    var terms: [ScoreTerm] = []
    var groups: [String: Int] = [:]
    var unknown: [String: [SourceReference]] = [:]
    for event in events {
      guard let rule = rulesByType[event.signal.type] else {
        unknown[event.signal.type, default: []].append(.signal(event.signal))
        continue
      }
      let term = Weight(of: event, rule: rule, rules: rules, asOf: asOf).term
      if let group = rule.group { groups[group, default: 0] += term.micropoints }
      terms.append(term)
    }
    terms += unknownTerms(unknown, none: events.isEmpty, asOf: asOf) + capTerms(groups)
    let bounds = Bounds(minimum: rules.minimum, maximum: rules.maximum)
    return Score(
      kind: .intent, model: Self.name, version: Self.version, settingsHash: settingsHash,
      asOf: asOf, terms: bounds.applied(to: terms))
  }

  private func unknownTerms(
    _ unknown: [String: [SourceReference]], none: Bool, asOf: Timestamp
  ) -> [ScoreTerm] {
    if none {
      return [
        ScoreTerm(
          name: "no-signals", micropoints: 0,
          reason: "unknown, not zero: no signal up to \(asOf)")
      ]
    }
    return unknown.sorted { $0.key < $1.key }.map { type, sources in
      ScoreTerm(
        name: "unknown.\(type)", micropoints: 0,
        reason: "no rule for this type of signal (\(sources.count) of them)", sources: sources)
    }
  }

  private func capTerms(_ sums: [String: Int]) -> [ScoreTerm] {
    rules.groups.compactMap { group in
      let excess = sums[group.name, default: 0] - Micropoints.of(group.cap)
      guard excess > 0 else { return nil }
      return ScoreTerm(
        name: "cap.\(group.name)", micropoints: -excess,
        reason: "\(group.name) gives at most \(group.cap.plain) points")
    }
  }
}
