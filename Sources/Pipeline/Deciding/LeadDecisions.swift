import Features
import Foundation
import Graph
import LeadModel
import Routing
import Scoring
import Storage

/// From profiles and signals to scored, routed leads.
struct LeadDecisions {
  let store: Store
  let rules: LeadRules

  /// Scores leads as of `now`, and decides anew where the gate, the tier or the queue is not what
  /// it was; what becomes of each depends on the others only through the owners' loads, whose turn
  /// it is, and who has the organisation.
  ///
  /// - Parameters:
  ///   - removed: leads that are none any more.
  ///   - doubts: how likely it is that a profile is not one person or organisation.
  func decide(
    _ leads: [Lead], removed: [LeadID] = [], in graph: LeadGraph,
    doubts: [ProfileID: Double] = [:], at now: Timestamp
  ) throws -> (leads: Int, decisions: Int) {
    let routing = try LeadRouting(store: store, rules: rules, leads: leads, at: now)
    let scored = try scored(leads, in: graph, doubts, facts: routing.facts, at: now)
    try store.saveLeads(changed: scored, removed: removed, at: now)
    return (scored.count, try routing.route(scored, at: now).count)
  }

  private func scored(
    _ leads: [Lead], in graph: LeadGraph, _ doubts: [ProfileID: Double], facts: LeadFacts,
    at now: Timestamp
  ) throws -> [ScoredLead] {
    let catalogue = FeatureCatalogue.standard
    let scorer = try rules.scorer(
      features: catalogue.names,
      propensity: try ModelDesk(store: store).propensity(at: now, features: catalogue.names))
    var accounts = AccountViews(of: graph, asOf: now)
    return leads.map { lead in
      let view = LeadView(of: lead, in: &accounts)
      let features = catalogue.values(for: view)
      let scores = scorer.scores(
        features: features, signals: view.signals, identity: view.identity(under: doubts),
        asOf: now)
      return ScoredLead(
        lead: lead, title: title(of: view), searchTerms: searchTerms(of: view),
        features: features, scores: scores.obeying(facts.overrides(on: lead, at: now)),
        events: view.signals.map { ScoredEvent($0.signal, relation: $0.relation.rawValue) },
        account: view.accountNames)
    }
  }

  private func title(of view: LeadView) -> String {
    let person = view.person?.best(.personName)?.display
    let organization = view.organization?.best(.organizationName)?.display
    let names = [person, organization].compactMap(\.self)
    if !names.isEmpty { return names.joined(separator: ", ") }
    let fallback = view.person?.best(.email) ?? view.organization?.best(.domain)
    return fallback?.display ?? view.lead.id.rawValue
  }

  private func searchTerms(of view: LeadView) -> [String] {
    let searched: Set<Field> = [
      .personName, .organizationName, .email, .phone, .website, .address, .personTitle,
    ]
    let fields = [view.person, view.organization].compactMap(\.self).flatMap(\.fields)
    return fields.filter { searched.contains($0.field) }.map(\.value.display)
  }
}

extension LeadView {
  /// How sure it is that the person is at the organisation, and that each of them is one.
  fileprivate func identity(under doubts: [ProfileID: Double]) -> Double {
    let ones = [person?.id, organization?.id].compactMap(\.self)
      .reduce(1) { $0 * (1 - (doubts[$1] ?? 0)) }
    guard let person, let organization else { return ones }
    return ones
      * (person.affiliations.first { $0.organization == organization.id }?.confidence ?? 1)
  }

  /// What an owner's list of accounts can name the organisation by.
  fileprivate var accountNames: [String] {
    let fields = organization?.fields.filter { [.organizationName, .domain].contains($0.field) }
    return Set((fields ?? []).map { $0.value.display.lowercased() }).sorted()
  }
}
