import LeadModel
import Scoring

/// What gate, tiers and queues say of a lead, under overrides or without.
struct GateResult {
  let segment: String?
  let gate: [Decision.RuleOutcome]
  let qualified: Bool
  let tier: String
  let queue: QueueRule
  let routing: [Decision.RuleOutcome]

  /// `nil` when a list of rules is empty, which the rules' checks have excluded.
  init?(
    rules: RoutingRules, input: RuleInput, wasQualified: Bool,
    change: LeadOverride.Change = LeadOverride.Change()
  ) {
    let segment = Match(rules.segments, "segment", input, name: \.name, when: \.when)
    let input = input.with(segment: segment?.rule.name)
    gate = rules.gate.filter { $0.isAsked(of: segment?.rule.name) }.map { rule in
      let verdict = rule.verdict(on: input, wasQualified: wasQualified)
      return Decision.RuleOutcome(
        rule: rule.name, passed: verdict.holds,
        reason: wasQualified && rule.keep != nil ? "to stay: \(verdict.reason)" : verdict.reason)
    }
    qualified = change.qualified ?? gate.allSatisfy(\.passed)
    let gated = input.with(qualified: qualified)
    guard let tier = Match(rules.tiers, "tier", gated, name: \.name, when: \.when) else {
      return nil
    }
    self.tier = change.tier ?? tier.rule.name
    let tiered = gated.with(tier: self.tier)
    guard let queue = Match(rules.queues, "queue", tiered, name: \.name, when: \.when) else {
      return nil
    }
    self.queue =
      change.queue.flatMap { name in rules.queues.first { $0.name == name } } ?? queue.rule
    self.segment = segment?.rule.name
    routing = (segment?.outcomes ?? []) + tier.outcomes + queue.outcomes
  }
}

/// The first rule of a list that holds, and what came of those up to it.
private struct Match<Rule> {
  let rule: Rule
  let outcomes: [Decision.RuleOutcome]

  init?(
    _ rules: [Rule], _ kind: String, _ input: RuleInput, name: (Rule) -> String,
    when: (Rule) -> When?
  ) {
    var outcomes: [Decision.RuleOutcome] = []
    for rule in rules {
      let verdict = when(rule)?.verdict(on: input)
      let holds = verdict?.holds ?? true
      outcomes.append(
        Decision.RuleOutcome(
          rule: "\(kind).\(name(rule))", passed: holds,
          reason: verdict?.reason ?? "takes every lead"))
      if holds {
        self.rule = rule
        self.outcomes = outcomes
        return
      }
    }
    return nil
  }
}
