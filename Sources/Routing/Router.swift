public import LeadModel
import Scoring

/// The gate and the route of a lead: a pure function of its features, its scores, the owners' load,
/// what stood before, the instant and the rules.
///
/// Every lead gets a tier and a queue, since both lists end with a catch-all; the owner may be
/// `nil`, and then the decision says why, and where the queue has owners by when it is tried again.
public struct Router: Sendable {
  public let rules: RoutingRules
  public let rulesHash: String
  package let clock: RoutingClock

  /// Throws `RulesError` when the rules cannot be used. `features`: the names that rules may use,
  /// `FeatureCatalogue.names`; `nil` when they come from elsewhere.
  public init(rules: RoutingRules, features: Set<String>? = nil) throws {
    let problems = rules.problems(features: features)
    guard problems.isEmpty else { throw RulesError(problems) }
    self.rules = rules
    rulesHash = try CanonicalJSON.digest(of: rules)
    clock = RoutingClock(rules.calendar)
  }

  /// The order of features and scores does not matter. `load` is that of the month of `at`, without
  /// the lead itself. Throws only what the JSON encoder throws.
  public func decide(
    lead: LeadID, features: [FeatureValue], scores: [Score], load: OwnerLoad = OwnerLoad(),
    context: DecisionContext? = nil, at: Timestamp
  ) throws -> Decision {
    try draft(
      lead: lead, features: features, scores: scores, load: load, context: context, at: at
    ).identified
  }

  /// A decision without its id, which costs the most: for finding out whether it changes anything.
  package func draft(
    lead: LeadID, features: [FeatureValue], scores: [Score], load: OwnerLoad = OwnerLoad(),
    context given: DecisionContext? = nil, at: Timestamp
  ) throws -> Decision {
    let features = features.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
    let scores = scores.sorted { $0.kind.rank < $1.kind.rank }
    let input = RuleInput(features: features, scores: scores)
    let context = given ?? DecisionContext()
    let change = applicable(context.overrides.combined)
    let seed = Digest.id([lead.rawValue, at.description, rulesHash])
    let result = try result(input, context, change)
    let assigned = assignment(of: result, input, load, context, seed: seed, owner: change.owner, at)
    let (waiting, choice) = assigned
    let isPlain = change == LeadOverride.Change() && waiting.step == 0
    return Decision(
      id: "", lead: lead, decidedAt: at, rulesHash: rulesHash, features: features, scores: scores,
      gate: result.gate, qualified: result.qualified, tier: result.tier,
      routing: result.routing + outcomes(of: context.overrides), queue: waiting.queue.name,
      owner: choice.owner, ownerReason: choice.reason, candidates: choice.candidates,
      context: given.map { recorded($0, queue: waiting.queue.name) }, segment: result.segment,
      choice: choice.choice,
      byRules: isPlain
        ? nil
        : routeByRules(
          RuleInput(features: features, scores: scores.map(\.withoutOverride)), load, context,
          asked: waiting, seed: seed, at),
      timing: waiting.timing(
        retry: choice.retry, overrides: context.overrides, answered: context.answered,
        clock: clock))
  }

  private func result(
    _ input: RuleInput, _ context: DecisionContext, _ change: LeadOverride.Change
  ) throws -> GateResult {
    let result = GateResult(
      rules: rules, input: input, wasQualified: context.standing?.passedGate ?? false,
      change: change)
    guard let result else { throw RulesError(rules.problems()) }
    return result
  }

  private func assignment(
    of result: GateResult, _ input: RuleInput, _ load: OwnerLoad, _ context: DecisionContext,
    seed: String, owner: String?, _ at: Timestamp
  ) -> (Waiting, OwnerChoice) {
    let waiting = Waiting(in: result.queue, rules: rules, context: context, at: at)
    let need = OwnerNeed(
      country: input.text("country"), language: input.text("language"),
      skills: waiting.queue.skills, at: at, clock: clock)
    let choice = OwnerChoice(
      among: waiting.owners,
      OwnerChoice.Setting(
        queue: waiting.queue, need: need, load: load, context: context, seed: seed))
    if let owner { return (waiting, OwnerChoice(override: owner, instead: choice)) }
    if choice.owner == nil, waiting.step > 0, let standing = context.standing,
      standing.queue == waiting.queue.name, let keeper = standing.owner
    {
      return (waiting, OwnerChoice(keeping: keeper, instead: choice))
    }
    return (waiting, choice)
  }

  /// What it would be without overrides and escalation, for comparing.
  private func routeByRules(
    _ input: RuleInput, _ load: OwnerLoad, _ context: DecisionContext, asked: Waiting,
    seed: String, _ at: Timestamp
  ) -> Decision.Route? {
    var plain = context
    plain.overrides = []
    plain.step = 0
    guard let result = try? result(input, plain, LeadOverride.Change()) else { return nil }
    let (waiting, choice) = assignment(
      of: result, input, load, plain, seed: seed, owner: nil, at)
    return Decision.Route(
      qualified: result.qualified, tier: result.tier, queue: waiting.queue.name,
      owner: asked.queue == waiting.queue && asked.step == 0 ? choice.owner : nil)
  }

  /// Without tiers, queues and owners that the rules do not know any more.
  private func applicable(_ change: LeadOverride.Change) -> LeadOverride.Change {
    var change = change
    if !rules.tiers.contains(where: { $0.name == change.tier }) { change.tier = nil }
    if !rules.queues.contains(where: { $0.name == change.queue }) { change.queue = nil }
    if !rules.owners.contains(where: { $0.name == change.owner }) { change.owner = nil }
    return change
  }

  private func outcomes(of overrides: [LeadOverride]) -> [Decision.RuleOutcome] {
    overrides.map { override in
      let known = applicable(override.change) == override.change
      return Decision.RuleOutcome(
        rule: "override.\(override.id)", passed: known,
        reason: "\(override.change.summary) by \(override.by)"
          + (known ? "" : "; the rules do not know all of it any more"))
    }
  }

  /// What was not asked is not kept: of owners in turn only the queue's.
  private func recorded(_ context: DecisionContext, queue: String) -> DecisionContext {
    var context = context
    context.lastInTurn = context.lastInTurn.filter { $0.key == queue }
    return context
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
