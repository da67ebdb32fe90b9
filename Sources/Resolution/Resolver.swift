package import LeadModel

/// Finds out who is who: joins records into profiles, by strong keys first, then by what a pinned
/// model makes of all that they share.
///
/// A function of its inputs: any order of records and links gives the same clusters, and any way
/// of arriving in batches (each with the `identities` of the one before) gives the clusters of one
/// run over all; ids follow arrival. Organisations come first, people then meet at them.
package struct Resolver: Sendable {
  /// Changes with anything that other profiles, keys or weights could come of.
  package static let version = "4"

  let us: OwnCompany?
  let models: LinkModels?
  let survivorship: SurvivorshipSettings
  let registrableDomain: @Sendable (String) -> String?

  /// - Parameters:
  ///   - us: the user's own company; `nil` when that is not known.
  ///   - models: weigh what strong keys leave apart; `nil` when only keys decide.
  ///   - survivorship: where another value is to win than would by itself.
  ///   - registrableDomain: the domain that somebody registered, of a host name in lower case;
  ///     `nil` for what is none (`PublicSuffixes.registrableDomain(of:)`).
  package init(
    us: OwnCompany?, models: LinkModels? = nil, survivorship: SurvivorshipSettings = .none,
    registrableDomain: @escaping @Sendable (String) -> String?
  ) {
    self.us = us
    self.models = models
    self.survivorship = survivorship
    self.registrableDomain = registrableDomain
  }

  var companyDomains: CompanyDomains { CompanyDomains(registrableDomain: registrableDomain) }

  /// Takes time in proportion to the records, apart from blocks with many different names.
  ///
  /// - Parameters:
  ///   - records: all records in force. Of two with one id, the one that arrived first counts.
  ///   - links: links whose ends are not among the records are left out.
  ///   - previous: what the last resolution returned, or `ProfileIdentities()`.
  ///   - judgements: all that were ever made, oldest first.
  ///   - former: records of `previous` that are not in force any longer, as they were last read:
  ///     what takes their place in their documents goes on in their profiles.
  package func resolve(
    records: [SourceRecord], links: [SourceLink], previous: ProfileIdentities,
    judgements: [Judgement] = [], former: [SourceRecord] = []
  ) -> ResolvedProfiles {
    let succession = Succession(previous, records: records, former: former)
    var previous = previous
    for change in succession.changes { previous.apply(change) }
    let judged = JudgedRecords(records, judgements: judgements)
    var matcher = RecordMatcher(
      records: judged.records, links: links, bonds: judged.bonds, models: models,
      companyDomains: companyDomains)
    let matched = matcher.matched()
    let clusters = IdentifiedCluster.all(of: matched)
    var assigner = IdentityAssigner(clusters: clusters.map(\.identified), previous: previous)
    let assignments = assigner.assign()
    var log = ChangeLog(
      since: previous, latestArrival: judged.records.map(\.arrival).max() ?? -1)
    log.record(clusters.map(\.identified), assignments)

    let named = zip(assignments, clusters).map { (id: $0.id, records: $1.sources) }
    let memberships = Self.memberships(named)
    var builder = ProfileBuilder(
      affiliations: Affiliations(links: links, memberships: memberships),
      ownSide: OwnSide(us: us, companyDomains: companyDomains), survivorship: survivorship)
    builder.learn(named)
    return ResolvedProfiles(
      profiles: builder.profiles(named), memberships: memberships,
      aliases: log.identities.resolvedAliases, changes: succession.changes + log.changes,
      identities: log.identities,
      matches: matched.matches, refusals: matched.refusals, doubts: matched.doubts,
      standings: judged.standings)
  }

  /// Learns a model from all records of a kind.
  ///
  /// - Throws: `LinkModelRefusal` when there are too few.
  package func trained(
    _ kind: EntityKind, named name: String, records: [SourceRecord], links: [SourceLink],
    judgements: [Judgement]
  ) throws(LinkModelRefusal) -> LinkModel {
    let judged = JudgedRecords(records, judgements: judgements)
    var matcher = RecordMatcher(
      records: judged.records, links: links, bonds: judged.bonds, models: nil,
      companyDomains: companyDomains)
    return try EntityTraining(kind: kind, entities: matcher.entities(kind)).trained(named: name)
  }

  private static func memberships(
    _ clusters: [(id: ProfileID, records: [SourceRecord])]
  ) -> [RecordID: ProfileID] {
    var memberships: [RecordID: ProfileID] = [:]
    for cluster in clusters {
      for record in cluster.records { memberships[record.id] = cluster.id }
    }
    return memberships
  }
}
