import LeadModel
public import Scoring

extension RoutingRules {
  /// What keeps the rules from being used; empty when nothing does. `features`: the names that
  /// rules may use, `FeatureCatalogue.names`; `nil` when they come from elsewhere.
  public func problems(features: Set<String>? = nil) -> [RulesProblem] {
    let scores = Set(Score.Kind.allCases)
    let afterGate = ConditionScope(features: features, scores: scores, hasGate: true)
    let afterTier = ConditionScope(
      features: features, scores: scores, tiers: Set(tiers.map(\.name)), hasGate: true)
    return RuleChecks.names(gate.map(\.name), path: "gate")
      + gate.enumerated().flatMap { index, rule in
        rule.when.problems(
          in: ConditionScope(features: features, scores: scores), path: "gate[\(index)].when",
          rule: rule.name)
      }
      + problems(of: tiers.map { ($0.name, $0.when) }, path: "tiers", scope: afterGate)
      + problems(of: queues.map { ($0.name, $0.when) }, path: "queues", scope: afterTier)
      + queues.enumerated().flatMap { ownerNameProblems(of: $1, path: "queues[\($0)].owners") }
      + RuleChecks.names(owners.map(\.name), path: "owners")
      + owners.enumerated().flatMap { $1.problems(path: "owners[\($0)]") }
  }

  private func problems(
    of rules: [(name: String, when: When?)], path: String, scope: ConditionScope
  ) -> [RulesProblem] {
    RuleChecks.names(rules.map(\.name), path: path)
      + catchAllProblems(of: rules, path: path)
      + rules.enumerated().flatMap { index, rule in
        rule.when?.problems(in: scope, path: "\(path)[\(index)].when", rule: rule.name) ?? []
      }
  }

  private func catchAllProblems(
    of rules: [(name: String, when: When?)], path: String
  ) -> [RulesProblem] {
    guard let first = rules.firstIndex(where: { $0.when == nil }) else {
      return [
        RulesProblem(
          .missingCatchAll, path: path, rule: rules.last?.name,
          message: "a lead may match none of these", remedy: "end the list with one without `when`")
      ]
    }
    return rules.indices.filter { $0 > first }.map { index in
      RulesProblem(
        .unreachableRule, path: "\(path)[\(index)]", rule: rules[index].name,
        message: "\(rules[first].name) before it takes every lead",
        remedy: "move \(rules[first].name), which has no `when`, to the end")
    }
  }

  private func ownerNameProblems(of queue: QueueRule, path: String) -> [RulesProblem] {
    if queue.owners == [QueueRule.everybody] { return [] }
    let known = Set(owners.map(\.name))
    return queue.owners.enumerated().compactMap { index, name in
      if queue.owners[..<index].contains(name) {
        return RulesProblem(
          .duplicateName, path: "\(path)[\(index)]", rule: queue.name,
          message: "\(name) is named twice", remedy: "name each owner once")
      }
      guard !known.contains(name) else { return nil }
      return RulesProblem(
        .unknownName, path: "\(path)[\(index)]", rule: queue.name,
        message: "there is no owner \(name)",
        remedy: "add \(name) to owners, or write [\"*\"] alone for all of them")
    }
  }
}
