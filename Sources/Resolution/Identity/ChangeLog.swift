import LeadModel

/// Writes down what an assignment of ids changed, as lines that replay to the same state.
struct ChangeLog {
  private(set) var changes: [ProfileChange] = []
  /// The state before, and after all changes so far.
  private let before: ProfileIdentities
  private(set) var identities: ProfileIdentities
  /// The age of ids that a split mints now: younger than all that is there, so that undoing the
  /// split gives the records back to the id that they had.
  private let nextArrival: Int
  /// The records of each profile before, of those that a record left or another's came to.
  private var parted: [ProfileID: [RecordID]] = [:]

  /// - Parameter latestArrival: not less than that of any record.
  init(since previous: ProfileIdentities, latestArrival: Int) {
    nextArrival = latestArrival + 1
    before = previous
    identities = previous
  }

  /// - Parameter clusters: one for each assignment.
  mutating func record(
    _ clusters: [IdentifiedCluster], _ assignments: [IdentityAssigner.Assignment]
  ) {
    let pairs = Array(zip(clusters, assignments))
    let destinations = Self.destinations(assignments, before: before)
    parted = parted(clusters, assignments)
    for (cluster, assignment) in pairs { found(cluster, assignment.id, destinations) }
    for (cluster, assignment) in pairs { merge(cluster, assignment) }
    for (cluster, assignment) in pairs { absorb(cluster, assignment.id) }
    release(clusters)
  }

  /// The profiles of which a record came to another one, or another's to them; and those that
  /// change and whose records were known by another id before: the latest id has to be found.
  private func parted(
    _ clusters: [IdentifiedCluster], _ assignments: [IdentityAssigner.Assignment]
  ) -> [ProfileID: [RecordID]] {
    var members: [ProfileID: [RecordID]] = [:]
    for (record, home) in before.homes { members[before.resolve(home), default: []].append(record) }
    var kept: Set<ProfileID> = []
    var mixed: Set<ProfileID> = []
    for (cluster, assignment) in zip(clusters, assignments) {
      let formers = Set(cluster.records.compactMap { before.profile(of: $0.record) })
      guard formers.count == 1, let former = formers.first, former == assignment.id else {
        mixed.formUnion(formers)
        continue
      }
      if members[former]?.count == cluster.records.count { kept.insert(former) }
    }
    return members.filter { id, records in
      guard !kept.contains(id) else { return false }
      return mixed.contains(id) || before.former(of: records).map { $0.profile != id } ?? false
    }
    .mapValues { $0.sorted() }
  }

  private func former(_ id: ProfileID) -> ProfileChange.Former? {
    parted[id].map { .init(profile: id, records: $0) }
  }

  /// Where the homes of all records lead after the merges.
  private static func destinations(
    _ assignments: [IdentityAssigner.Assignment], before: ProfileIdentities
  ) -> [ProfileID: ProfileID] {
    var result: [ProfileID: ProfileID] = [:]
    for assignment in assignments {
      for id in assignment.merged + [assignment.id] { result[id] = assignment.id }
    }
    return result
  }

  /// A new id, or one that comes back.
  private mutating func found(
    _ cluster: IdentifiedCluster, _ id: ProfileID, _ destinations: [ProfileID: ProfileID]
  ) {
    let isLive = cluster.records.contains { before.profile(of: $0.record) == id }
    guard !isLive, let founder = cluster.records.first else { return }
    let origins = cluster.records.compactMap { before.profile(of: $0.record) }
    let settled = cluster.records.map(\.record).filter { record in
      guard let home = before.homes[record], home != id else { return true }
      return destinations[home] != id
    }
    let origin = Dictionary(grouping: origins, by: \.self)
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    append(
      origin == nil ? .created : .split, cluster, id, other: origin, records: settled,
      founded: before.founded[id] ?? (origin == nil ? founder.arrival : nextArrival),
      reason: origin == nil
        ? Self.joined(cluster.records.count, by: cluster.matches)
        : "no match holds \(Self.count(origins.count)) to the others any longer")
  }

  private mutating func merge(
    _ cluster: IdentifiedCluster, _ assignment: IdentityAssigner.Assignment
  ) {
    for other in assignment.merged where identities.resolve(other) != assignment.id {
      let moved = cluster.records.map(\.record).filter { before.profile(of: $0) == other }
      append(
        .merged, cluster, assignment.id, other: other, records: moved, founded: nil,
        reason: Self.joined(moved.count, by: bridges(in: cluster)))
    }
  }

  private mutating func absorb(_ cluster: IdentifiedCluster, _ id: ProfileID) {
    let strangers = cluster.records.map(\.record).filter { identities.profile(of: $0) != id }
    guard !strangers.isEmpty else { return }
    let bridges = bridges(in: cluster)
    let groups = Dictionary(grouping: strangers) { before.profile(of: $0) }
    for (origin, records) in groups.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      let moved = Set(records)
      let touching = bridges.filter { moved.contains($0.left) || moved.contains($0.right) }
      append(
        .absorbed, cluster, id, other: origin, records: records, founded: nil,
        reason: Self.joined(records.count, by: touching))
    }
  }

  private mutating func release(_ clusters: [IdentifiedCluster]) {
    let present = Set(clusters.flatMap(\.records).map(\.record))
    let gone = before.homes.keys.filter { !present.contains($0) }
    let groups = Dictionary(grouping: gone) { before.resolve(before.homes[$0] ?? "") }
    for (id, records) in groups.sorted(by: { $0.key < $1.key }) {
      guard let kind = before.kinds[id] else { continue }
      append(
        ProfileChange(
          event: .released, kind: kind, profile: id, other: nil, records: records.sorted(),
          founded: nil, reason: "\(Self.count(records.count)) no longer in the store",
          before: former(id).map { [$0] }))
    }
  }

  /// Matches between records that were not in one profile before.
  private func bridges(in cluster: IdentifiedCluster) -> [RecordMatch] {
    cluster.matches.filter {
      let (left, right) = (before.profile(of: $0.left), before.profile(of: $0.right))
      return left == nil || left != right
    }
  }

  private mutating func append(
    _ event: ProfileChange.Event, _ cluster: IdentifiedCluster, _ id: ProfileID,
    other: ProfileID?, records: [RecordID], founded: Int?, reason: String
  ) {
    let former = ([id] + [other].compactMap(\.self)).compactMap { self.former($0) }
    append(
      ProfileChange(
        event: event, kind: cluster.kind, profile: id, other: other, records: records.sorted(),
        founded: founded, reason: reason, before: former.isEmpty ? nil : former))
  }

  private mutating func append(_ change: ProfileChange) {
    changes.append(change)
    identities.apply(change)
  }

  private static func joined(_ count: Int, by matches: [RecordMatch]) -> String {
    let rules = Set(matches.map(\.rule)).sorted().joined(separator: ", ")
    return rules.isEmpty ? Self.count(count) : "\(Self.count(count)) joined by \(rules)"
  }

  private static func count(_ records: Int) -> String {
    records == 1 ? "1 record" : "\(records) records"
  }
}
