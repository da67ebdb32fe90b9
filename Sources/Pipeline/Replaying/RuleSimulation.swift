import Features
package import LeadModel
package import Routing
import Scoring
package import Storage

/// What other rules would have made of the leads of the past. Writes nothing; the same store and
/// rules give the same answer.
package struct RuleSimulation: Sendable {
  let store: Store
  let rules: LeadRules

  package init(store: Store, rules: LeadRules) {
    self.store = store
    self.rules = rules
  }

  package struct Report: Hashable, Sendable, Encodable {
    /// Decisions that were made again.
    package let decisions: Int
    package let leads: Int
    /// Those that were erased, or made before decisions kept their inputs.
    package let notMadeAgain: Int
    /// Leads by what would differ in their last decision: `qualified`, `tier`, `queue`, `owner`.
    package let changes: [String: Int]
    /// Leads in each queue as it was and as it would be.
    package let queues: [String: Change]
    /// By id.
    package let differences: [Difference]
  }

  package struct Change: Hashable, Sendable, Encodable {
    package var before = 0
    package var after = 0
  }

  /// A lead whose last decision would be another one.
  package struct Difference: Hashable, Sendable, Encodable {
    package let lead: LeadID
    package let decision: DecisionID
    package let before: Decision.Route
    package let after: Decision.Route
    /// Why: the rules that now pass or fail.
    package let reasons: [String]
  }

  package func run(since: Timestamp) throws -> Report {
    var simulated = SimulatedStanding()
    let scorer = try rules.scorer(features: FeatureCatalogue.standard.names)
    let router = try rules.router(features: FeatureCatalogue.standard.names)
    let all = try store.decisions(since: since)
    var last: [LeadID: (before: Decision, after: Decision)] = [:]
    for decision in all {
      let again = try simulated.decide(
        decision, router: router, scores: try scores(of: decision, by: scorer))
      last[decision.lead] = (decision, again)
    }
    return report(
      last, decisions: all.count, missing: try store.erasedDecisions(since: since))
  }

  /// The scores that these rules give the inputs of a decision, the learned model being that of then.
  private func scores(of decision: Decision, by scorer: LeadScorer) throws -> [Score] {
    guard let context = decision.context else { return decision.scores }
    let at = decision.score(.fit)?.asOf ?? decision.decidedAt
    let fit = scorer.fit.score(decision.features, asOf: at)
    let intent = scorer.intent.score(context.events.signals, asOf: at)
    let combined = scorer.combined.score(fit: fit, intent: intent, asOf: at)
    let propensity = try ScoreReplay(store: store).propensity(of: decision)
    let ensemble = scorer.ensemble.score(
      combined: combined, propensity: propensity,
      identity: decision.score(.ensemble)?.probability?.identity ?? 1, asOf: at)
    return ([fit, intent, combined] + [propensity?.score, ensemble].compactMap(\.self))
      .obeying(context.overrides)
  }

  private func report(
    _ last: [LeadID: (before: Decision, after: Decision)], decisions: Int, missing: Int
  ) -> Report {
    var changes: [String: Int] = [:]
    var queues: [String: Change] = [:]
    var differences: [Difference] = []
    for (lead, pair) in last.sorted(by: { $0.key < $1.key }) {
      queues[pair.before.queue, default: Change()].before += 1
      queues[pair.after.queue, default: Change()].after += 1
      let (before, after) = (pair.before.route, pair.after.route)
      for name in before.differences(from: after) { changes[name, default: 0] += 1 }
      guard before != after else { continue }
      differences.append(
        Difference(
          lead: lead, decision: pair.before.id, before: before, after: after,
          reasons: pair.after.reasons(unlike: pair.before)))
    }
    return Report(
      decisions: decisions, leads: last.count, notMadeAgain: missing, changes: changes,
      queues: queues, differences: differences)
  }
}

/// What stands while decisions of the past are made again one after the other.
private struct SimulatedStanding {
  private var standing: [LeadID: StandingDecision] = [:]
  private var lastInTurn: [String: String] = [:]

  mutating func decide(
    _ decision: Decision, router: Router, scores: [Score]
  ) throws -> Decision {
    var context = decision.context ?? DecisionContext()
    let before = standing[decision.lead]
    context.standing = before
    context.step = min(context.step, before?.step ?? context.step)
    context.lastInTurn = lastInTurn
    let again = try router.decide(
      lead: decision.lead, features: decision.features,
      scores: scores, load: load(at: decision.decidedAt, but: decision.lead, router.clock),
      context: context, at: decision.decidedAt)
    standing[decision.lead] = StandingDecision(again, after: before)
    if again.choice?.method == .roundRobin { lastInTurn[again.queue] = again.owner }
    return again
  }

  private func load(
    at instant: Timestamp, but lead: LeadID, _ clock: RoutingClock
  ) -> OwnerLoad {
    let month = clock.span(ofMonthOf: instant)
    var load = OwnerLoad()
    for (other, decision) in standing
    where other != lead && decision.assignedAt.map(month.contains) ?? false {
      load.assign(decision.owner)
    }
    return load
  }
}

extension Decision {
  fileprivate var route: Route {
    Route(qualified: qualified, tier: tier, queue: queue, owner: owner)
  }

  /// The rules of gate and route whose answer is not that of the other one.
  fileprivate func reasons(unlike other: Decision) -> [String] {
    let before = Dictionary(
      (other.gate + other.routing).map { ($0.rule, $0.passed) }, uniquingKeysWith: { one, _ in one }
    )
    let rules = (gate + routing).filter { before[$0.rule] != $0.passed }.map { outcome in
      "\(outcome.passed ? "passes" : "fails") \(outcome.rule): \(outcome.reason)"
    }
    return owner == other.owner ? rules : rules + ["owner: \(ownerReason)"]
  }
}

extension Decision.Route {
  fileprivate func differences(from other: Self) -> [String] {
    [
      qualified == other.qualified ? nil : "qualified", tier == other.tier ? nil : "tier",
      queue == other.queue ? nil : "queue", owner == other.owner ? nil : "owner",
    ].compactMap(\.self)
  }
}
