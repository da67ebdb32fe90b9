public import LeadModel

/// Fit by rules. The ledger has one term per rule that holds, a term of zero points for each rule
/// that only a missing feature keeps from holding, and one for each bound that was reached.
public struct FitModel: Sendable {
  public static let name = "fit-rules"
  public static let version = 1

  public let rules: FitRules
  public let settingsHash: String

  /// Throws `RulesError` when the rules cannot be used. `features`: the names that rules may use,
  /// `FeatureCatalogue.names`; `nil` when they come from elsewhere.
  public init(rules: FitRules, features: Set<String>? = nil) throws {
    let problems = rules.problems(features: features)
    guard problems.isEmpty else { throw RulesError(problems) }
    self.rules = rules
    settingsHash = try CanonicalJSON.digest(of: rules)
  }

  public func score(_ features: [FeatureValue], asOf: Timestamp) -> Score {
    let input = RuleInput(features: features)
    let terms = rules.rules.compactMap { term(for: $0, on: input) }
    let bounds = Bounds(minimum: rules.minimum, maximum: rules.maximum)
    return Score(
      kind: .fit, model: Self.name, version: Self.version, settingsHash: settingsHash, asOf: asOf,
      terms: bounds.applied(to: terms))
  }

  private func term(for rule: FitRules.Rule, on input: RuleInput) -> ScoreTerm? {
    let verdict = rule.when.verdict(on: input)
    guard verdict.holds || verdict.isUnknown else { return nil }
    return ScoreTerm(
      name: rule.name, micropoints: verdict.holds ? Micropoints.of(rule.points) : 0,
      reason: verdict.holds ? verdict.reason : "unknown, not zero: \(verdict.reason)",
      feature: verdict.features.first?.name, sources: verdict.features.flatMap(\.sources))
  }
}

extension FitRules {
  /// What keeps the rules from being used; empty when nothing does.
  public func problems(features: Set<String>? = nil) -> [RulesProblem] {
    let scope = ConditionScope(features: features)
    return RuleChecks.names(rules.map(\.name), path: "fit.rules")
      + Bounds(minimum: minimum, maximum: maximum).problems(path: "fit")
      + rules.enumerated().flatMap { index, rule in
        let path = "fit.rules[\(index)]"
        return RuleChecks.points(rule.points, path: "\(path).points", rule: rule.name)
          + rule.when.problems(in: scope, path: "\(path).when", rule: rule.name)
      }
  }
}
