package import LeadModel
package import Routing
import Scoring
package import Storage

/// The stage of routing alone: leads as they were last scored, decided again by the rules.
package struct RouteRun: Sendable {
  let store: Store
  let rules: LeadRules

  package init(store: Store, rules: LeadRules) {
    self.store = store
    self.rules = rules
  }

  package struct Outcome: Hashable, Sendable, Encodable {
    /// Leads that were looked at.
    package let leads: Int
    /// Those whose decision changed.
    package let decisions: [Decision]
  }

  /// Decides every lead again when no other process derives leads.
  package func all(at now: Timestamp) throws -> Outcome {
    try LeadLease(store: store).held {
      try route(try store.leads().map(\.lead.id), escalates: true, at: now)
    }
  }

  /// Decides those leads again whose time has come: nobody answered, an override ends, or somebody
  /// may be able to take them now.
  package func due(at now: Timestamp) throws -> Outcome {
    try LeadLease(store: store).held {
      try route(try store.leadsDue(by: now), escalates: true, at: now)
    }
  }

  /// Decides one lead again.
  package func one(_ lead: LeadID, at now: Timestamp) throws -> Outcome {
    try LeadLease(store: store).held { try route([lead], escalates: false, at: now) }
  }

  private func route(_ ids: [LeadID], escalates: Bool, at now: Timestamp) throws -> Outcome {
    let standing = try ids.compactMap { try store.lead($0) }
    let routing = try LeadRouting(
      store: store, rules: rules, leads: standing.map(\.lead), at: now)
    let leads = try standing.map { try obeying($0, routing.facts, at: now) }
    let found = Set(leads.map(\.lead.id))
    for gone in ids where !found.contains(gone) { try store.postpone(gone, to: nil) }
    let made = try routing.route(leads, escalates: escalates, at: now)
    return Outcome(leads: leads.count, decisions: made)
  }

  /// A lead with the scores that overrides give it now.
  private func obeying(
    _ lead: ScoredLead, _ facts: LeadFacts, at now: Timestamp
  ) throws -> ScoredLead {
    let scores = lead.scores.computed.obeying(facts.overrides(on: lead.lead, at: now))
    guard scores != lead.scores else { return lead }
    try store.save(scores, of: lead.lead.id)
    return ScoredLead(
      lead: lead.lead, title: lead.title, searchTerms: lead.searchTerms, features: lead.features,
      scores: scores, events: lead.events, account: lead.account)
  }
}
