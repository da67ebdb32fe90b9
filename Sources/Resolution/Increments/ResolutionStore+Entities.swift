import LeadModel

extension ResolutionStore {
  /// Puts groups in the place of the entities that their records were in.
  ///
  /// - Returns: those that are not what they were, and every entity of a block that has become too
  ///   large to look into, or small enough.
  mutating func exchange(
    _ former: [RecordID: IndexedEntity], for groups: [EntityGroup]
  ) throws -> ChangedEntities {
    let present = Set(groups.map(\.entity.id))
    let gone = Set(former.keys).subtracting(present)
    var changed: [IndexedEntity] = []
    for group in groups {
      var entity = group.entity
      let known = former[entity.id]
      if let known { entity.cluster = known.cluster }
      if group.isDirty || known != entity { changed.append(entity) }
    }
    var keys: Set<UInt64> = []
    for entity in changed {
      keys.formUnion(Set(former[entity.id]?.keys ?? []).symmetricDifference(entity.keys))
    }
    for id in gone { keys.formUnion(former[id]?.keys ?? []) }
    let limit = EntityMatcher.largestBlock
    let before = try entities(under: keys, atMost: limit)
    try remove(entities: gone)
    try put(changed)
    let after = try entities(under: keys, atMost: limit)
    var others: Set<RecordID> = []
    for key in keys {
      let (mine, theirs) = (before[key] ?? [], after[key] ?? [])
      guard (mine.count > limit) != (theirs.count > limit) else { continue }
      others.formUnion(mine.count > limit ? theirs : mine)
    }
    return ChangedEntities(
      present: Set(changed.map(\.id)).union(others).subtracting(gone), gone: gone)
  }

  /// The pairs worth a look between these and all that they meet.
  func weighed(_ ids: Set<RecordID>, under model: LinkModel) throws -> [EntityPair] {
    let limit = EntityMatcher.largestBlock
    let mine = try entities(ids)
    let blocks = try entities(under: Set(mine.values.flatMap(\.keys)), atMost: limit)
    var meetings: [RecordID: Set<RecordID>] = [:]
    for (id, entity) in mine {
      for key in entity.keys {
        guard let block = blocks[key], block.count <= limit else { continue }
        for other in block where other != id && (!ids.contains(other) || id < other) {
          meetings[id, default: []].insert(other)
        }
      }
    }
    let involved = Set(meetings.keys).union(meetings.values.joined())
    let entities = try entities(involved).values.sorted { $0.id < $1.id }
    let positions = Dictionary(uniqueKeysWithValues: zip(entities.map(\.id), entities.indices))
    guard let matcher = EntityMatcher(entities.map(\.row), model: model) else { return [] }
    var pairs: [EntityPair] = []
    for (id, others) in meetings.sorted(by: { $0.key < $1.key }) {
      for other in others.sorted() {
        guard let left = positions[id], let right = positions[other] else { continue }
        let bits = matcher.bits(min(left, right), max(left, right))
        if bits > EntityMatcher.least {
          pairs.append(EntityPair(left: min(id, other), right: max(id, other), bits: bits))
        }
      }
    }
    return pairs
  }

  /// All that likely pairs lead to, each with the pairs that it is in: on these alone depends what
  /// becomes of them.
  func connected(from start: Set<RecordID>) throws -> [RecordID: [EntityPair]] {
    var reached: [RecordID: [EntityPair]] = [:]
    var edge = start
    while !edge.isEmpty {
      var next: Set<RecordID> = []
      for entity in edge {
        let pairs = try pairs(of: entity)
        reached[entity] = pairs
        for pair in pairs where pair.bits >= Rivalry.leastLikely {
          next.insert(pair.other(than: entity))
        }
      }
      edge = next.filter { reached[$0] == nil }
    }
    return reached
  }

  /// Writes down which cluster each entity is in.
  mutating func settle(_ entities: [IndexedEntity], in clusters: [[RecordID]]) throws {
    var clusterOfRecord: [RecordID: RecordID] = [:]
    for cluster in clusters {
      for record in cluster { clusterOfRecord[record] = cluster[0] }
    }
    var moved: [IndexedEntity] = []
    for var entity in entities {
      guard let cluster = clusterOfRecord[entity.id], cluster != entity.cluster else { continue }
      entity.cluster = cluster
      moved.append(entity)
    }
    try put(moved)
  }
}

extension [RecordID: [EntityPair]] {
  /// The pairs that any of these is in, by position; others' positions come after theirs.
  func pairs(among ids: [RecordID]) -> [ScoredPair] {
    var positions = [RecordID: Int32](
      uniqueKeysWithValues: zip(ids, Int32(0)..<Int32(ids.count)))
    var pairs: [ScoredPair] = []
    for (position, id) in ids.enumerated() {
      for pair in self[id] ?? [] {
        let other = pair.other(than: id)
        let theirs = positions[other] ?? Int32(positions.count)
        positions[other] = theirs
        // One of ours has the pair from both ends.
        guard Int(theirs) >= ids.count || Int(theirs) > position else { continue }
        pairs.append(ScoredPair(left: Int32(position), right: theirs, bits: pair.bits))
      }
    }
    return pairs
  }
}
