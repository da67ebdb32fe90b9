import Graph
package import LeadModel
import Normalization
import Resolution
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

  package func run(at now: Timestamp) throws -> Outcome {
    let documents = try store.sourceDocuments()
    let resolved = resolve(documents, previous: try store.linkLog())
    try store.replaceProfiles(
      resolved.profiles, changes: resolved.changes, at: now, resolved: documents.map(\.version))
    let builder = SignalBuilder(memberships: resolved.memberships)
    try store.replaceSignals(documents.flatMap(builder.signals))
    let graph = LeadGraph(
      profiles: try store.profiles(), signals: try store.signals(),
      correspondence: documents.flatMap(builder.correspondence))
    let decided = try LeadDecisions(store: store, rules: configuration.rules).decide(graph, at: now)
    return Outcome(
      profiles: resolved.profiles.count, leads: decided.leads, decisions: decided.decisions)
  }

  private func resolve(
    _ documents: [SourceDocument], previous: [ProfileChange]
  ) -> ResolvedProfiles {
    let suffixes = PublicSuffixes()
    let resolver = Resolver(us: configuration.us) { suffixes.registrableDomain(of: $0) }
    let records = documents.flatMap(\.records).enumerated().map { arrival, source in
      Resolution.SourceRecord(
        id: source.record.id, kind: source.record.kind, document: source.document,
        observedAt: source.observedAt, arrival: arrival, party: source.record.party,
        statements: source.statements)
    }
    let links = documents.flatMap { document in
      document.claims.links.map {
        SourceLink(link: $0, document: document.id, observedAt: document.observedAt)
      }
    }
    return resolver.resolve(
      records: records, links: links, previous: ProfileIdentities(replaying: previous))
  }
}
