package import LeadModel

/// The names that conditions of one section may use.
package struct ConditionScope: Sendable {
  /// `nil` when any feature name is good: features from another catalogue.
  let features: Set<String>?
  let scores: Set<Score.Kind>
  /// `nil` where there are no segments.
  let segments: Set<String>?
  /// `nil` where there is no tier yet.
  let tiers: Set<String>?
  let hasGate: Bool

  package init(
    features: Set<String>?, scores: Set<Score.Kind> = [], segments: Set<String>? = nil,
    tiers: Set<String>? = nil, hasGate: Bool = false
  ) {
    self.features = features
    self.scores = scores
    self.segments = segments
    self.tiers = tiers
    self.hasGate = hasGate
  }
}

extension When {
  package func problems(in scope: ConditionScope, path: String, rule: String) -> [RulesProblem] {
    all.flatMap { $0.problems(in: scope, path: path, rule: rule) }
      + contradictions(path: path, rule: rule)
  }
}

extension Condition {
  func problems(in scope: ConditionScope, path: String, rule: String) -> [RulesProblem] {
    switch self {
    case .feature(let name, let comparison):
      return featureProblems(name, in: scope, path: path, rule: rule)
        + comparison.problems(path: path, rule: rule)
    case .score(let kind, let comparison):
      return
        (scope.scores.contains(kind)
        ? [] : [unavailable("score \(kind.rawValue)", path, rule)])
        + comparison.problems(path: path, rule: rule)
    case .segment(let names):
      return nameProblems(names, of: "segment", among: scope.segments, path: path, rule: rule)
    case .tier(let names):
      return nameProblems(names, of: "tier", among: scope.tiers, path: path, rule: rule)
    case .qualified: return scope.hasGate ? [] : [unavailable("qualified", path, rule)]
    case .any(let conditions):
      let inner = conditions.flatMap { $0.problems(in: scope, path: "\(path).any", rule: rule) }
      return conditions.isEmpty ? [emptyAny(path, rule)] : inner
    }
  }

  private func nameProblems(
    _ names: [String], of kind: String, among known: Set<String>?, path: String, rule: String
  ) -> [RulesProblem] {
    guard let known else { return [unavailable(kind, path, rule)] }
    return names.filter { !known.contains($0) }.map { name in
      RulesProblem(
        .unknownName, path: "\(path).\(kind)", rule: rule,
        message: "there is no \(kind) \(name)",
        remedy: "use one of \(known.sorted().joined(separator: ", "))")
    }
  }

  private func featureProblems(
    _ name: String, in scope: ConditionScope, path: String, rule: String
  ) -> [RulesProblem] {
    guard let known = scope.features, !known.contains(name) else { return [] }
    return [
      RulesProblem(
        .unknownName, path: "\(path).feature", rule: rule, message: "there is no feature \(name)",
        remedy: "use one of \(known.sorted().joined(separator: ", "))")
    ]
  }

  private func unavailable(_ what: String, _ path: String, _ rule: String) -> RulesProblem {
    RulesProblem(
      .notAvailableHere, path: path, rule: rule,
      message: "\(what) is not known when this rule runs",
      remedy: "use features here, or move the rule to a later section")
  }

  private func emptyAny(_ path: String, _ rule: String) -> RulesProblem {
    RulesProblem(
      .malformedCondition, path: "\(path).any", rule: rule, message: "the list is empty",
      remedy: "fill it, or leave the condition out")
  }
}

extension Comparison {
  fileprivate func problems(path: String, rule: String) -> [RulesProblem] {
    if isEmpty {
      return [
        RulesProblem(
          .malformedCondition, path: path, rule: rule, message: "nothing is compared",
          remedy: "add one of \(Self.keys.joined(separator: ", "))")
      ]
    }
    return [("atLeast", atLeast), ("atMost", atMost)].compactMap { key, bound in
      guard let bound, !bound.isFinite else { return nil }
      return RulesProblem(
        .outOfRange, path: "\(path).\(key)", rule: rule, message: "the bound is not a number",
        remedy: "use a finite number")
    }
  }
}
