import LeadModel

/// Gives every cluster its profile id, so that ids stay with the people they were given to.
///
/// Absorbing keeps the id. A merge keeps the older id (lowest arrival of the founder, then the
/// lower id), and the other becomes an alias. A split keeps the id with the larger share; a part
/// that was a profile of its own before a merge takes its own id back; the rest is minted. Before
/// all this, records that are together again exactly as they once were have their id again, so
/// that undoing a change restores it.
struct IdentityAssigner {
  private let clusters: [IdentifiedCluster]
  private let previous: ProfileIdentities
  /// How many records of each former profile each cluster has.
  private let homeShares: [ProfileID: [Int: Int]]
  private let liveShares: [ProfileID: [Int: Int]]
  /// How many records each profile had, those included that are gone.
  private var formerSizes: [ProfileID: Int] = [:]
  private var ids: [ProfileID?]
  private var merges: [(other: ProfileID, cluster: Int)] = []
  private var restored: Set<ProfileID> = []

  /// - Parameter clusters: in the order of their founders.
  init(clusters: [IdentifiedCluster], previous: ProfileIdentities) {
    self.clusters = clusters
    self.previous = previous
    var homes: [ProfileID: [Int: Int]] = [:]
    var lives: [ProfileID: [Int: Int]] = [:]
    for (index, cluster) in clusters.enumerated() {
      for member in cluster.records {
        guard let home = previous.homes[member.record] else { continue }
        homes[home, default: [:]][index, default: 0] += 1
        lives[previous.resolve(home), default: [:]][index, default: 0] += 1
      }
    }
    for home in previous.homes.values { formerSizes[previous.resolve(home), default: 0] += 1 }
    homeShares = homes
    liveShares = lives
    ids = Array(repeating: nil, count: clusters.count)
  }

  /// One id for each cluster, and the older ids that were merged into it.
  mutating func assign() -> [Assignment] { assign { _ in .free } }

  /// The same beside clusters that are not here.
  ///
  /// - Parameter use: what an id is used for there; asked of ids that none of the clusters' records
  ///   has.
  mutating func assign<Failure>(
    use: (ProfileID) throws(Failure) -> ProfileIdentities.Use
  ) throws(Failure) -> [Assignment] {
    try restoreFormerIDs(use)
    keepLiveIDs()
    reviveMergedIDs()
    try mintTheRest(use)
    var merged: [Int: [ProfileID]] = [:]
    for merge in merges { merged[merge.cluster, default: []].append(merge.other) }
    return ids.enumerated().compactMap { index, id in
      id.map { Assignment(id: $0, merged: (merged[index] ?? []).sorted()) }
    }
  }

  struct Assignment: Hashable, Sendable {
    let id: ProfileID
    let merged: [ProfileID]
  }

  private mutating func restoreFormerIDs<Failure>(
    _ use: (ProfileID) throws(Failure) -> ProfileIdentities.Use
  ) throws(Failure) {
    var claims: [(former: ProfileIdentities.Former, cluster: Int)] = []
    for (index, cluster) in clusters.enumerated() where !cluster.records.isEmpty {
      if let id = unchangedID(index) {
        ids[index] = id
        restored.insert(id)
      } else if let former = previous.former(of: cluster.records.map(\.record)) {
        claims.append((former, index))
      }
    }
    for claim in claims.sorted(by: { $0.former.age > $1.former.age }) {
      let id = claim.former.profile
      if formerSizes[id] == nil, try use(id) == .profile { continue }
      guard restored.insert(claim.former.profile).inserted else { continue }
      ids[claim.cluster] = claim.former.profile
    }
  }

  /// The id of a cluster that has exactly the records of a profile.
  private func unchangedID(_ index: Int) -> ProfileID? {
    guard let first = clusters[index].records.first,
      let id = previous.profile(of: first.record), let shares = liveShares[id],
      shares.count == 1, shares[index] == clusters[index].records.count,
      shares[index] == formerSizes[id]
    else { return nil }
    return id
  }

  private mutating func keepLiveIDs() {
    let claims = liveShares.keys.sorted().filter { !restored.contains($0) }.compactMap { id in
      bestCluster(homes: homeShares[id] ?? [:], all: liveShares[id] ?? [:]).map { (id, $0) }
    }
    settle(claims)
  }

  /// A merged id comes back where its own records stand alone, and else follows them.
  private mutating func reviveMergedIDs() {
    let claims = homeShares.keys.sorted()
      .filter { previous.aliases[$0] != nil && !restored.contains($0) }
      .compactMap { id in bestCluster(homes: homeShares[id] ?? [:], all: [:]).map { (id, $0) } }
    settle(claims)
  }

  /// The oldest claimant without a rival that settled before gets the cluster; the others are
  /// merged into it.
  private mutating func settle(_ claims: [(id: ProfileID, cluster: Int)]) {
    var claimants: [Int: [ProfileID]] = [:]
    for claim in claims { claimants[claim.cluster, default: []].append(claim.id) }
    for (cluster, rivals) in claimants.sorted(by: { $0.key < $1.key }) {
      let kept = ids[cluster] ?? rivals.min { age($0) < age($1) }
      ids[cluster] = kept
      merges += rivals.filter { $0 != kept }.map { ($0, cluster) }
    }
  }

  private mutating func mintTheRest<Failure>(
    _ use: (ProfileID) throws(Failure) -> ProfileIdentities.Use
  ) throws(Failure) {
    var taken = Set(ids.compactMap(\.self)).union(merges.map(\.other))
    for index in clusters.indices where ids[index] == nil {
      let id = try clusters[index].mintedID { id throws(Failure) in
        guard !taken.contains(id), liveShares[id] == nil, previous.aliases[id] == nil else {
          return false
        }
        if formerSizes[id] != nil { return true }
        return try use(id) == .free
      }
      ids[index] = id
      taken.insert(id)
    }
  }

  private func age(_ id: ProfileID) -> (Int, ProfileID) { (previous.founded[id] ?? .max, id) }

  /// The cluster with most of the profile's own records, then with most of all its records, then
  /// with the earliest founder.
  private func bestCluster(homes: [Int: Int], all: [Int: Int]) -> Int? {
    Set(homes.keys).union(all.keys).max { left, right in
      (homes[left] ?? 0, all[left] ?? 0, -left) < (homes[right] ?? 0, all[right] ?? 0, -right)
    }
  }
}
