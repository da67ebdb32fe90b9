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
  /// it was; what becomes of each depends on the others only through the owners' loads.
  ///
  /// - Parameter removed: leads that are none any more.
  func decide(
    _ leads: [Lead], removed: [LeadID] = [], in graph: LeadGraph, at now: Timestamp
  ) throws -> (leads: Int, decisions: Int) {
    let catalogue = FeatureCatalogue.standard
    let scorer = try rules.scorer(features: catalogue.names)
    let router = try rules.router(features: catalogue.names)
    let scored = leads.map { lead in
      let view = LeadView(of: lead, in: graph, asOf: now)
      let features = catalogue.values(for: view)
      return ScoredLead(
        lead: lead, title: title(of: view), searchTerms: searchTerms(of: view),
        features: features,
        scores: scorer.scores(features: features, signals: view.signals, asOf: now))
    }
    try store.saveLeads(changed: scored, removed: removed, at: now)
    let made = try decisions(on: scored, router: router, at: now)
    try store.saveDecisions(made)
    return (scored.count, made.count)
  }

  /// The best leads choose first: who is short of capacity should have them.
  private func decisions(
    on scored: [ScoredLead], router: Router, at now: Timestamp
  ) throws -> [Decision] {
    var load = OwnerLoad(try store.assignments(inMonthOf: now))
    var made: [Decision] = []
    for lead in scored.sorted(by: Self.better) {
      let decision = try router.decide(
        lead: lead.lead.id, features: lead.features, scores: lead.scores, load: load, at: now)
      if let last = try store.decisions(on: lead.lead.id).last, last.comesTo(decision) { continue }
      load.assign(decision.owner)
      made.append(decision)
    }
    return made
  }

  private static func better(_ left: ScoredLead, _ right: ScoredLead) -> Bool {
    (right.combined, left.lead.id) < (left.combined, right.lead.id)
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

extension ScoredLead {
  fileprivate var combined: Int { scores.first { $0.kind == .combined }?.micropoints ?? 0 }
}

extension Decision {
  /// Whether the other one would change nothing: then the standing decision, with its owner,
  /// stays in force.
  fileprivate func comesTo(_ other: Decision) -> Bool {
    rulesHash == other.rulesHash && qualified == other.qualified && tier == other.tier
      && queue == other.queue
  }
}
