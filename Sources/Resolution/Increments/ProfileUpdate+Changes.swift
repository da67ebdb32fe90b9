import LeadModel

extension ProfileUpdate {
  /// Gives the clusters their ids, and makes the profiles that may not be what they were.
  mutating func changes(
    _ clusters: [[RecordID]], _ matches: [RecordMatch], _ batch: ResolutionBatch,
    _ store: some ResolutionStore
  ) throws -> ResolutionChanges {
    let records = Set(clusters.joined())
    let former = Set(batch.former.map(\.id))
    var previous = try store.identities(of: records.union(former), together: clusters)
    let lived = Set(previous.homes.keys.compactMap(previous.profile))
    let succession = Succession(previous, records: batch.claims.records, former: batch.former)
    for change in succession.changes { previous.apply(change) }

    let identified = IdentifiedCluster.all(
      of: MatchedRecords(
        clusters: clusters.map { $0.compactMap { claims.records[$0] } }, matches: matches,
        refusals: [], doubts: []))
    var assigner = IdentityAssigner(clusters: identified.map(\.identified), previous: previous)
    let assignments = try assigner.assign { try store.use(of: $0) }
    previous.learn(ages: try store.ages(of: Set(assignments.map(\.id))))
    var log = ChangeLog(since: previous, latestArrival: try store.latestArrival())
    log.record(identified.map(\.identified), assignments)

    var named = zip(assignments, identified).map { (id: $0.id, records: $1.sources) }
    var memberships = Self.memberships(named)
    let moved = records.filter { previous.profile(of: $0) != memberships[$0] }
    named += try others(at: moved, besides: records, store)
    memberships.merge(Self.memberships(named)) { mine, _ in mine }
    let profiles = try profiles(named, memberships, store)
    return ResolutionChanges(
      profiles: profiles, removed: lived.subtracting(named.map(\.id)).sorted(),
      log: succession.changes + log.changes, moved: moved)
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

  /// People who are who they were, but work at organisations that have another id now.
  private mutating func others(
    at organizations: Set<RecordID>, besides known: Set<RecordID>, _ store: some ResolutionStore
  ) throws -> [(id: ProfileID, records: [SourceRecord])] {
    let people = try store.people(at: organizations).subtracting(known)
    let entities = try store.entities(Set(try store.indexed(people).values.map(\.entity)))
    let members = try store.entities(ofClusters: Set(entities.values.map(\.cluster)))
    let clusters = Dictionary(grouping: members, by: \.cluster)
      .mapValues { Set($0.flatMap(\.records)) }
    let all = Set(clusters.values.joined())
    try Self.load(all, into: &claims, store)
    let identities = try store.identities(of: all, together: [])
    return clusters.sorted { $0.key < $1.key }.compactMap { cluster, records in
      identities.profile(of: cluster).map {
        ($0, claims.records(.person, among: records))
      }
    }
  }

  private mutating func profiles(
    _ clusters: [(id: ProfileID, records: [SourceRecord])], _ memberships: [RecordID: ProfileID],
    _ store: some ResolutionStore
  ) throws -> [Profile] {
    let people = clusters.flatMap(\.records).filter { $0.kind == .person }
    try Self.load(Set(people.map(\.id)), into: &claims, store)
    let employers = Set(people.flatMap { claims.employers[$0.id] ?? [] })
    let elsewhere = employers.filter { memberships[$0] == nil }
    let identities = try store.identities(of: elsewhere, together: [])
    var all = memberships
    for record in elsewhere { all[record] = identities.profile(of: record) }
    let ours = claims.firms.filter { $0.value.ownDomains != nil }.compactMap { all[$0.key] }
    var ownSide = OwnSide(us: resolver.us, companyDomains: resolver.companyDomains)
    ownSide.learn(ownDomains)
    var builder = ProfileBuilder(
      affiliations: Affiliations(links: claims.links, memberships: all), ownSide: ownSide,
      ours: Set(ours), survivorship: resolver.survivorship)
    return builder.profiles(clusters)
  }
}
