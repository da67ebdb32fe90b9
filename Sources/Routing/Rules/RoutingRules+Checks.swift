import LeadModel
public import Scoring

extension RoutingRules {
  /// What keeps the rules from being used; empty when nothing does. `features`: the names that
  /// rules may use, `FeatureCatalogue.names`; `nil` when they come from elsewhere.
  public func problems(features: Set<String>? = nil) -> [RulesProblem] {
    let scores = Set(Score.Kind.allCases)
    let names = segments.isEmpty ? nil : Set(segments.map(\.name))
    let first = ConditionScope(features: features, scores: scores)
    let afterSegment = ConditionScope(features: features, scores: scores, segments: names)
    let afterGate = ConditionScope(
      features: features, scores: scores, segments: names, hasGate: true)
    let afterTier = ConditionScope(
      features: features, scores: scores, segments: names, tiers: Set(tiers.map(\.name)),
      hasGate: true)
    return
      (segments.isEmpty
      ? [] : problems(of: segments.map { ($0.name, $0.when) }, path: "segments", scope: first))
      + RuleChecks.names(gate.map(\.name), path: "gate")
      + gate.enumerated().flatMap { problems(of: $1, path: "gate[\($0)]", scope: afterSegment) }
      + problems(of: tiers.map { ($0.name, $0.when) }, path: "tiers", scope: afterGate)
      + problems(of: queues.map { ($0.name, $0.when) }, path: "queues", scope: afterTier)
      + queues.enumerated().flatMap { problems(of: $1, path: "queues[\($0)]") }
      + RuleChecks.names(owners.map(\.name), path: "owners")
      + owners.enumerated().flatMap { $1.problems(path: "owners[\($0)]") }
      + accountProblems() + (calendar?.problems(path: "calendar") ?? [])
  }

  private func problems(
    of rule: GateRule, path: String, scope: ConditionScope
  ) -> [RulesProblem] {
    let known = Set(segments.map(\.name))
    return rule.when.problems(in: scope, path: "\(path).when", rule: rule.name)
      + (rule.keep?.problems(in: scope, path: "\(path).keep", rule: rule.name) ?? [])
      + rule.segments.enumerated().filter { !known.contains($1) }.map { index, name in
        RulesProblem(
          .unknownName, path: "\(path).segments[\(index)]", rule: rule.name,
          message: "there is no segment \(name)", remedy: "add \(name) to segments")
      }
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
    let behind = rules.indices.filter { $0 > first }.map { ($0, first) }
    let same = rules.indices.prefix(first).compactMap { index in
      rules[..<index].firstIndex { $0.when == rules[index].when }.map { (index, $0) }
    }
    return (same + behind).map { index, earlier in
      let everybody = rules[earlier].when == nil
      return RulesProblem(
        .unreachableRule, path: "\(path)[\(index)]", rule: rules[index].name,
        message: "\(rules[earlier].name) before it takes every lead"
          + (everybody ? "" : " that it could take"),
        remedy: everybody
          ? "move \(rules[earlier].name), which has no `when`, to the end"
          : "change the conditions of one of the two")
    }
  }

  private func accountProblems() -> [RulesProblem] {
    var holders: [String: String] = [:]
    return owners.enumerated().flatMap { number, owner in
      owner.accounts.enumerated().compactMap { index, account in
        let holder = holders.updateValue(owner.name, forKey: account.lowercased())
        guard let holder else { return nil }
        return RulesProblem(
          .duplicateName, path: "owners[\(number)].accounts[\(index)]", rule: owner.name,
          message: "the account is \(holder)'s already", remedy: "leave it to one owner")
      }
    }
  }
}
