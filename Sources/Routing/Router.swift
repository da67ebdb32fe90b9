public import LeadModel
import Scoring

/// The gate and the route of a lead: a pure function of its features, its scores, the owners' load,
/// the instant and the rules.
///
/// Every lead gets a tier and a queue, since both lists end with a catch-all; the owner may be
/// `nil`, and then the decision says why.
public struct Router: Sendable {
  public let rules: RoutingRules
  public let rulesHash: String
  private let lastTier: TierRule
  private let lastQueue: QueueRule

  /// Throws `RulesError` when the rules cannot be used. `features`: the names that rules may use,
  /// `FeatureCatalogue.names`; `nil` when they come from elsewhere.
  public init(rules: RoutingRules, features: Set<String>? = nil) throws {
    let problems = rules.problems(features: features)
    guard problems.isEmpty, let tier = rules.tiers.last, let queue = rules.queues.last else {
      throw RulesError(problems)
    }
    self.rules = rules
    lastTier = tier
    lastQueue = queue
    rulesHash = try CanonicalJSON.digest(of: rules)
  }

  /// The order of features and scores does not matter. `load` is that of the month of `at`. Throws
  /// only what the JSON encoder throws.
  public func decide(
    lead: LeadID, features: [FeatureValue], scores: [Score], load: OwnerLoad = OwnerLoad(),
    at: Timestamp
  ) throws -> Decision {
    let features = features.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
    let scores = scores.sorted { $0.kind.rank < $1.kind.rank }
    let input = RuleInput(features: features, scores: scores)
    let gate = rules.gate.map { Decision.RuleOutcome($0.name, $0.when.verdict(on: input)) }
    let qualified = gate.allSatisfy(\.passed)
    let gated = input.with(qualified: qualified)
    let tier = firstMatch(
      in: rules.tiers, otherwise: lastTier, on: gated, kind: "tier", name: \.name, when: \.when)
    let queue = firstMatch(
      in: rules.queues, otherwise: lastQueue, on: gated.with(tier: tier.rule.name), kind: "queue",
      name: \.name, when: \.when)
    let choice = OwnerChoice(
      queue: queue.rule.name, owners: owners(of: queue.rule), country: input.text("country"),
      language: input.text("language"), load: load, day: String(at.description.prefix(10)))
    return try Decision(
      id: "", lead: lead, decidedAt: at, rulesHash: rulesHash, features: features, scores: scores,
      gate: gate, qualified: qualified, tier: tier.rule.name,
      routing: tier.outcomes + queue.outcomes, queue: queue.rule.name, owner: choice.owner,
      ownerReason: choice.reason, candidates: choice.candidates
    ).identified
  }

  private func firstMatch<Rule>(
    in rules: [Rule], otherwise: Rule, on input: RuleInput, kind: String,
    name: (Rule) -> String, when: (Rule) -> When?
  ) -> (rule: Rule, outcomes: [Decision.RuleOutcome]) {
    var outcomes: [Decision.RuleOutcome] = []
    for rule in rules {
      let verdict = when(rule)?.verdict(on: input)
      outcomes.append(Decision.RuleOutcome("\(kind).\(name(rule))", verdict))
      if verdict?.holds ?? true { return (rule, outcomes) }
    }
    return (otherwise, outcomes)
  }

  private func owners(of queue: QueueRule) -> [Owner] {
    if queue.owners == [QueueRule.everybody] { return rules.owners }
    return queue.owners.compactMap { name in rules.owners.first { $0.name == name } }
  }
}

extension Decision.RuleOutcome {
  /// `nil` is a rule without conditions: it takes every lead.
  fileprivate init(_ rule: String, _ verdict: Verdict?) {
    self.init(
      rule: rule, passed: verdict?.holds ?? true, reason: verdict?.reason ?? "takes every lead")
  }
}

extension Score.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension RuleInput {
  fileprivate func text(_ feature: String) -> String? {
    if case .text(let value)? = features[feature]?.value { value } else { nil }
  }
}
