import Features
import LeadModel
import Routing
import Scoring
import Storage

/// Gate and route of scored leads, with what stood before, what people said, and who has what.
struct LeadRouting {
  let store: Store
  let router: Router
  let facts: LeadFacts

  /// Publishes the rules, so that every decision can be made again by them.
  ///
  /// - Parameter leads: those that are going to be decided.
  init(store: Store, rules: LeadRules, leads: [Lead], at now: Timestamp) throws {
    self.store = store
    try store.publish(rules, at: now)
    router = try rules.router(features: FeatureCatalogue.standard.names)
    facts = try LeadFacts(store, on: leads)
  }

  /// Decides, and keeps the decisions that change something.
  ///
  /// - Parameter escalates: whether leads whose time is over go a step further.
  func route(
    _ scored: [ScoredLead], escalates: Bool = false, at now: Timestamp
  ) throws -> [Decision] {
    let standing = try store.standing(of: scored.map(\.lead.id))
    var desk = AssignmentDesk(
      load: OwnerLoad(try store.assignments(during: router.clock.span(ofMonthOf: now))),
      accounts: try store.accountOwners(of: scored.compactMap(\.lead.organization)),
      lastInTurn: try store.lastInTurn(), clock: router.clock)
    var made: [Decision] = []
    // The best leads choose first: who is short of capacity should have them.
    for lead in scored.sorted(by: Self.better) {
      let stands = standing[lead.lead.id]
      if stands != nil, isOver(lead.lead, at: now) { continue }
      let draft = try draft(on: lead, stands, desk, escalates: escalates, at: now)
      if let stands, stands.comesTo(draft) {
        if escalates { try store.postpone(lead.lead.id, to: draft.timing?.due) }
        continue
      }
      let decision = try draft.identified
      desk.note(decision, of: lead.lead, instead: stands, at: now)
      made.append(decision)
    }
    try store.saveDecisions(made)
    return made
  }

  private func draft(
    on lead: ScoredLead, _ stands: StandingDecision?, _ desk: AssignmentDesk,
    escalates: Bool, at now: Timestamp
  ) throws -> Decision {
    let answered = facts.outcomes(of: lead.lead).map(\.at)
      .filter { at in stands.map { $0.since <= at } ?? false && at <= now }.min()
    let context = DecisionContext(
      standing: stands, events: lead.events, account: lead.account,
      accountOwner: lead.lead.organization.flatMap { desk.accounts[$0] },
      lastInTurn: desk.lastInTurn, overrides: facts.overrides(on: lead.lead, at: now),
      step: step(after: stands, answered: answered, escalates: escalates, at: now),
      answered: answered)
    return try router.draft(
      lead: lead.lead.id, features: lead.features, scores: lead.scores,
      load: desk.load(without: stands, at: now), context: context, at: now)
  }

  /// How far the lead is escalated: as far as it was, and with the timers every step whose time is
  /// over.
  private func step(
    after stands: StandingDecision?, answered: Timestamp?, escalates: Bool, at now: Timestamp
  ) -> Int {
    guard let stands else { return 0 }
    guard escalates, answered == nil,
      let queue = router.rules.queues.first(where: { $0.name == stands.clockQueue })
    else { return stands.step }
    let over = queue.escalation.prefix {
      router.clock.adding(hours: $0.afterHours, to: stands.since) <= now
    }
    return max(stands.step, over.count)
  }

  /// Nothing is decided about a lead any more that was won, lost or rejected.
  private func isOver(_ lead: Lead, at now: Timestamp) -> Bool {
    facts.outcomes(of: lead).state(at: now)?.isTerminal ?? false
  }

  private static func better(_ left: ScoredLead, _ right: ScoredLead) -> Bool {
    (right.combined, left.lead.id) < (left.combined, right.lead.id)
  }
}

extension ScoredLead {
  fileprivate var combined: Int { scores.first { $0.kind == .combined }?.micropoints ?? 0 }
}

extension StandingDecision {
  /// Whether the other one would change nothing: then this one, with its owner, stays in force. A
  /// lead without an owner that could have one gets it.
  func comesTo(_ other: Decision) -> Bool {
    rulesHash == other.rulesHash && segment == other.segment && qualified == other.qualified
      && tier == other.tier && queue == other.queue && step == other.timing?.step ?? 0
      && Set(overrides) == Set(other.context?.overrides.map(\.id) ?? [])
      && (owner != nil || other.owner == nil)
  }
}
