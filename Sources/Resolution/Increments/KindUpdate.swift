import LeadModel

/// Clusters the records of one kind anew, as far as something has changed.
///
/// First what keys join, within everything that keys lead to; then what a model joins, within
/// everything that likely pairs lead to. What comes out is what a run over all records would come
/// to, since clusters depend on nothing beyond these (`Clusterer`, `EntityMatcher`, `Rivalry`).
struct KindUpdate<Traits: MatchTraits, Store: ResolutionStore> {
  let kind: EntityKind
  let rules: [any MatchRule<Traits>]
  let model: LinkModel?
  let bonds: JudgedBonds
  /// What takes part in matching, of records sorted by id.
  let traits: ([SourceRecord], LoadedClaims) -> [Traits]
  /// What is compared of records that keys have joined.
  let values: ([(record: SourceRecord, traits: Traits)], LoadedClaims) -> EntityValues
  /// Reads the documents of records that are not loaded yet, and what else traits are made of.
  let load: (Set<RecordID>, inout LoadedClaims, Store) throws -> Void

  struct Outcome {
    /// Whole clusters: all of which anything may have changed, and some besides.
    var clusters: [[RecordID]] = []
    var matches: [RecordMatch] = []
    /// The lowest record of the cluster that each record was in before.
    var formerClusters: [RecordID: RecordID] = [:]
    /// Clusters that are no more.
    var goneClusters: Set<RecordID> = []
  }

  /// - Parameters:
  ///   - dirty: records in force that are new or whose claims changed, loaded.
  ///   - gone: records not in force any longer.
  func run(
    dirty: Set<RecordID>, gone: Set<RecordID>, _ claims: inout LoadedClaims,
    _ store: inout Store
  ) throws -> Outcome {
    var outcome = Outcome()
    let before = try store.indexed(dirty.union(gone))
    guard !dirty.isEmpty || !before.isEmpty else { return outcome }
    let members = try members(dirty: dirty, gone: gone, &claims, store)
    let former = try store.indexed(members.union(gone))
    let formerEntities = try store.entities(Set(former.values.map(\.entity)))
    let groups = try groups(members, claims, former, dirty, &outcome, &store)
    let changed = try store.exchange(formerEntities, for: groups)
    let core = try pair(changed, &store)
    try store.remove(records: gone)
    // Others share a key with what changed, are what they were, and stay in their clusters.
    let left = formerEntities.filter { core[$0.key] != nil || changed.gone.contains($0.key) }
    try join(core, gone: gone, &claims, left, &outcome, &store)
    return outcome
  }

  // MARK: - Keys

  private func members(
    dirty: Set<RecordID>, gone: Set<RecordID>, _ claims: inout LoadedClaims,
    _ store: Store
  ) throws -> Set<RecordID> {
    let keys = traits(claims.records(kind, among: dirty), claims).flatMap {
      rules.strongKeys(of: $0, kind: kind)
    }
    let closure = KeyClosure(store: store, partners: bonds.partners, gone: gone)
    let members = try closure.members(from: dirty, holding: Set(keys))
    try load(members, &claims, store)
    return members
  }

  /// What keys make of the members, written to the index; each marked when it may not be what it
  /// was.
  private func groups(
    _ members: Set<RecordID>, _ claims: LoadedClaims, _ former: [RecordID: IndexedRecord],
    _ dirty: Set<RecordID>, _ outcome: inout Outcome, _ store: inout Store
  ) throws -> [EntityGroup] {
    let records = claims.records(kind, among: members)
    let traits = traits(records, claims)
    var clusterer = Clusterer(
      rules: rules, traits: traits, declared: claims.declared, bonds: bonds)
    let found = clusterer.clusters()
    outcome.matches = found.matches
    let rows = found.clusters.map {
      EntityRow(values($0.map { (records[$0], traits[$0]) }, claims))
    }
    let keys = model.flatMap { EntityMatcher(rows, model: $0) }?.keys()
    var indexed: [IndexedRecord] = []
    var groups: [EntityGroup] = []
    for (index, cluster) in found.clusters.enumerated() {
      let ids = cluster.map { records[$0].id }
      for position in cluster {
        let record = IndexedRecord(
          id: records[position].id,
          keys: rules.strongKeys(of: traits[position], kind: kind),
          employers: Set(claims.employers[records[position].id] ?? []).sorted(), entity: ids[0])
        if former[record.id] != record { indexed.append(record) }
      }
      groups.append(
        EntityGroup(
          entity: IndexedEntity(
            id: ids[0], kind: kind, records: ids, keys: keys?[index] ?? [], row: rows[index],
            cluster: ids[0]),
          isDirty: !dirty.isDisjoint(with: ids)))
    }
    try store.put(indexed)
    return groups
  }

  // MARK: - Likeness

  /// Weighs changed entities against all that they meet.
  ///
  /// - Returns: every entity whose company may have changed, with the pairs that it is in.
  private func pair(
    _ changed: ChangedEntities, _ store: inout Store
  ) throws -> [RecordID: [EntityPair]] {
    var touched = changed.present
    for entity in changed.present.union(changed.gone) {
      touched.formUnion(try store.pairs(of: entity).map { $0.other(than: entity) })
    }
    try store.removePairs(of: changed.present.union(changed.gone))
    if let model {
      let pairs = try store.weighed(changed.present, under: model)
      try store.put(pairs)
      touched.formUnion(pairs.flatMap { [$0.left, $0.right] })
    }
    return try store.connected(from: touched.subtracting(changed.gone))
  }

  private func join(
    _ core: [RecordID: [EntityPair]], gone: Set<RecordID>, _ claims: inout LoadedClaims,
    _ formerEntities: [RecordID: IndexedEntity], _ outcome: inout Outcome,
    _ store: inout Store
  ) throws {
    let entities = try store.entities(Set(core.keys)).values.sorted { $0.id < $1.id }
    let ids = Set(entities.flatMap(\.records))
    try load(ids, &claims, store)
    let records = claims.records(kind, among: ids)
    // An index that names others than those in force is none to go by.
    guard records.count == ids.count else { throw WholeResolutionNeeded() }
    let positions = Dictionary(uniqueKeysWithValues: zip(records.map(\.id), records.indices))
    var clusterer = Clusterer(
      rules: rules, traits: traits(records, claims), declared: claims.declared, bonds: bonds)
    let pairs = core.pairs(among: entities.map(\.id))
    let joined = clusterer.clusters(
      of: entities.map { $0.records.compactMap { positions[$0] } },
      likeness: model.map { .init($0) { _ in pairs } })
    outcome.matches += joined.matches
    outcome.clusters = joined.clusters.map { $0.map { records[$0].id } }
    try store.replaceDoubts(of: ids.union(gone), with: joined.doubts)
    for entity in Array(formerEntities.values) + entities {
      for record in entity.records where outcome.formerClusters[record] == nil {
        outcome.formerClusters[record] = entity.cluster
      }
    }
    try store.settle(entities, in: outcome.clusters)
    outcome.goneClusters = Set(outcome.formerClusters.values)
      .subtracting(outcome.clusters.map { $0[0] })
  }
}

/// Records that keys have joined, and whether any of them changed.
struct EntityGroup {
  let entity: IndexedEntity
  let isDirty: Bool
}

/// What became of entities.
struct ChangedEntities {
  /// New or not what they were, or in other blocks.
  var present: Set<RecordID>
  var gone: Set<RecordID>
}
