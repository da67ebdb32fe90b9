import Graph
package import LeadModel
import Normalization
package import Resolution
package import Storage

/// From the claims in the store to scored, routed leads: everything that is derived, anew.
///
/// Idempotent: with the same claims, settings and instant it writes the same rows. Each step is
/// one transaction, so a run that is killed leaves a store that the next one completes.
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
  }

  package func run(at now: Timestamp) throws -> Outcome { try refreshed(at: now).outcome }

  /// Like `run`, when no other process does the same.
  package func runInTurn(at now: Timestamp) throws -> Outcome {
    try LeadLease(store: store).held { try run(at: now) }
  }

  /// Like `run`, with who is who.
  func refreshed(at now: Timestamp) throws -> (outcome: Outcome, resolved: ResolvedProfiles) {
    let documents = try store.sourceDocuments()
    let models = try ModelShelf(store: store).models(at: now)
    let resolved = try resolve(documents, under: models)
    try store.replaceProfiles(
      resolved.profiles, changes: resolved.changes, at: now, resolved: documents.map(\.version))
    let builder = SignalBuilder(memberships: resolved.memberships)
    try store.replaceSignals(documents.flatMap(builder.signals))
    try SubjectMatching(store: store).attach()
    let graph = LeadGraph(
      profiles: try store.profiles(), signals: try store.signals(),
      correspondence: documents.flatMap(builder.correspondence))
    let decided = try LeadDecisions(store: store, rules: configuration.rules).decide(graph, at: now)
    let outcome = Outcome(
      profiles: resolved.profiles.count, leads: decided.leads, decisions: decided.decisions)
    return (outcome, resolved)
  }

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
    let sources = ResolutionSources(documents)
    let previous = ProfileIdentities(replaying: try store.linkLog())
    let present = Set(sources.records.map(\.id))
    let gone = previous.homes.keys.filter { !present.contains($0) }.sorted()
    return resolver(models).resolve(
      records: sources.records, links: sources.links, previous: previous,
      judgements: try store.judgements() + judgements,
      former: try store.formerRecords(gone).map {
        ResolutionSources.record($0, arrival: $0.arrival)
      })
  }

  private func resolver(_ models: LinkModels) -> Resolver {
    let suffixes = PublicSuffixes()
    return Resolver(us: configuration.us, models: models) { suffixes.registrableDomain(of: $0) }
  }

  /// Why two are one or not: profiles, records, or ids that were merged.
  package func explanation(_ left: String, _ right: String) throws -> LinkExplanation {
    let selection = RecordSelection(store: store)
    let documents = try store.sourceDocuments()
    let models = try ModelShelf(store: store).standing()
    let resolved = try resolve(documents, under: models)
    let sources = ResolutionSources(documents)
    let (mine, theirs) = (
      try selection.records(left).map(\.id), try selection.records(right).map(\.id)
    )
    // Of a profile and an id merged into it, the records that did not come with that id.
    let sides = (mine.filter { !theirs.contains($0) }, theirs.filter { !mine.contains($0) })
    guard
      let explanation = resolver(models).explanation(
        sides.0.isEmpty ? mine : sides.0, sides.1.isEmpty ? theirs : sides.1, in: resolved,
        records: sources.records, links: sources.links)
    else {
      throw GalenaError(.usage, "these cannot be compared; name two people or two organisations")
    }
    return explanation
  }
}
