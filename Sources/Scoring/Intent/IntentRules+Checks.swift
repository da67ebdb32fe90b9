extension IntentRules {
  /// What keeps the rules from being used; empty when nothing does.
  public func problems() -> [RulesProblem] {
    let factors = [
      ("organizationFactor", organizationFactor), ("colleagueFactor", colleagueFactor),
      ("thirdPartyFactor", thirdPartyFactor), ("pastFactor", pastFactor),
    ]
    return Bounds(minimum: minimum, maximum: maximum).problems(path: "intent")
      + factors.flatMap { RuleChecks.range($1, 0...1, path: "intent.\($0)") }
      + RuleChecks.names(groups.map(\.name), path: "intent.groups")
      + groups.enumerated().flatMap { index, group in
        RuleChecks.range(
          group.cap, 0...RuleChecks.largestPoints, path: "intent.groups[\(index)].cap",
          rule: group.name)
      }
      + RuleChecks.names(signals.map(\.type), path: "intent.signals", key: "type")
      + signals.enumerated().flatMap { problems(of: $1, path: "intent.signals[\($0)]") }
  }

  private func problems(of rule: Rule, path: String) -> [RulesProblem] {
    var problems =
      RuleChecks.points(rule.points, path: "\(path).points", rule: rule.type)
      + RuleChecks.range(
        rule.halfLifeDays, 0.001...36_500, path: "\(path).halfLifeDays", rule: rule.type)
    if let group = rule.group, !groups.contains(where: { $0.name == group }) {
      problems.append(
        RulesProblem(
          .unknownName, path: "\(path).group", rule: rule.type,
          message: "there is no group \(group)", remedy: "add it to intent.groups with its cap"))
    }
    return problems
  }
}
