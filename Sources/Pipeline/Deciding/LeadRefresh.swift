import Features
import Foundation
import Graph
package import LeadModel
import Normalization
package import Resolution
import Routing
import Scoring
package import Storage

/// From the claims in the store to scored, routed leads: what follows from what is new.
///
/// Idempotent: with the same claims, settings and instant it writes the same rows. Each step is a
/// transaction that leaves word of what it has not done yet, so a run that is killed leaves a store
/// that the next one completes.
package struct LeadRefresh: Sendable {
  let store: Store
  let configuration: GalenaConfiguration

  package init(store: Store, configuration: GalenaConfiguration) {
    self.store = store
    self.configuration = configuration
  }

  package struct Outcome: Hashable, Sendable, Codable {
    package let profiles: Int
    package let leads: Int
    /// Leads whose gate, tier or queue is not what it was.
    package let decisions: Int

    /// Counts all rows, which takes as long as deriving the leads of a document where there are a million:
    /// for when work is done.
    package init(decisions: Int, in store: Store) throws {
      (profiles, leads) = try store.countsOfLeads()
      self.decisions = decisions
    }
  }

  /// - Returns: how many decisions were made.
  @discardableResult
  package func run(at now: Timestamp) throws -> Int {
    try ResolutionUpdate(store: store, configuration: configuration).run(at: now)
    try store.attachImportedSignals()
    let decisions = try score(at: now)
    try store.settleWaitingOutcomes()
    return decisions
  }

  /// Like `run`, when no other process does the same.
  @discardableResult
  package func runInTurn(at now: Timestamp) throws -> Int {
    try LeadLease(store: store).held { try run(at: now) }
  }

  /// Like `run`, with who is who.
  func refreshed(at now: Timestamp) throws -> (outcome: Outcome, resolved: ResolvedProfiles) {
    let models = try ModelShelf(store: store).models(at: now)
    let resolved = try resolve(try store.sourceDocuments(), under: models)
    return (try Outcome(decisions: run(at: now), in: store), resolved)
  }

  // MARK: - Scores

  /// Interest fades: what was scored longer ago than this is scored again.
  private static let daysBetweenScorings = 1.0
  /// How many profiles' leads are scored at a time.
  private static let batch = 500

  /// - Returns: how many decisions were made.
  private func score(at now: Timestamp) throws -> Int {
    if try isScoringDue(at: now) {
      try store.beginScoring(rules: try scoringDigest(at: now), at: now)
    }
    let decisions = LeadDecisions(store: store, rules: configuration.rules)
    var made = 0
    while let due = try store.staleNeighbourhood(limit: Self.batch) {
      made += try decisions.decide(
        due.leads, removed: due.removed, in: due.graph, doubts: due.doubts, at: now
      ).decisions
      try store.settleStale(due.stale)
    }
    return made
  }

  /// Whether every lead is to be scored again: under other rules, or because a day has passed.
  func isScoringDue(at now: Timestamp) throws -> Bool {
    guard let last = try store.scoring() else { return true }
    return try abs(now.days(since: last.at)) >= Self.daysBetweenScorings
      || last.rules != scoringDigest(at: now)
  }

  /// What all scores depend on besides the store.
  private func scoringDigest(at now: Timestamp) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let rules = try encoder.encode(configuration.rules)
    let features = FeatureCatalogue.standard.definitions.map { "\($0.name)@\($0.version)" }
    let model = try ModelDesk(store: store).inForce(at: now).model?.id ?? ""
    return Digest.id([Digest.sha256(rules), model] + features)
  }

  // MARK: - Who is who

  /// Who is who, as it would be written.
  ///
  /// - Parameter judgements: made in addition to those in the store.
  func resolved(supposing judgements: [Judgement] = []) throws -> ResolvedProfiles {
    try resolve(
      try store.sourceDocuments(), under: try ModelShelf(store: store).standing(),
      supposing: judgements)
  }

  private func resolve(
    _ documents: [SourceDocument], under models: LinkModels,
    supposing judgements: [Judgement] = []
  ) throws -> ResolvedProfiles {
    let claims = SourceClaims(documents)
    let previous = try store.identities()
    return configuration.resolver(models).resolve(
      records: claims.records, links: claims.links, previous: previous,
      judgements: try store.judgements() + judgements,
      former: try store.formerRecords(of: previous, present: claims.records))
  }

  /// Why two are one or not: profiles, records, or ids that were merged.
  package func explanation(_ left: String, _ right: String) throws -> LinkExplanation {
    try PairNeighbourhood(left, right, store: store, configuration: configuration).explanation()
  }
}
