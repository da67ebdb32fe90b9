package import LeadModel

/// A resolution store in memory: for taking in all records at once, and for tests.
package struct MemoryResolutionStore: ResolutionStore {
  private var sources: [RecordID: SourceRecord] = [:]
  private var recordsOfDocument: [DocumentID: [RecordID]] = [:]
  private var links: [DocumentID: [SourceLink]] = [:]
  package private(set) var identities: ProfileIdentities
  private var live: Set<ProfileID>

  package private(set) var records: [RecordID: IndexedRecord] = [:]
  package private(set) var entities: [RecordID: IndexedEntity] = [:]
  package private(set) var weights: [RecordID: [RecordID: Double]] = [:]
  package private(set) var firms: [RecordID: IndexedFirm] = [:]
  package private(set) var doubts: Set<DoubtfulMatch> = []
  private var bondsInForce = JudgedBonds()

  private var holders: [UInt64: Set<RecordID>] = [:]
  private var staff: [RecordID: Set<RecordID>] = [:]
  private var entitiesByKey: [UInt64: Set<RecordID>] = [:]
  private var entitiesOfCluster: [RecordID: Set<RecordID>] = [:]

  package init(identities: ProfileIdentities = ProfileIdentities()) {
    self.identities = identities
    live = Self.live(identities)
  }

  private static func live(_ identities: ProfileIdentities) -> Set<ProfileID> {
    Set(identities.homes.values.map(identities.resolve))
  }

  // MARK: - Claims and identities

  /// Takes in documents as they are now; those that were there before are replaced.
  package mutating func take(_ claims: SourceClaims, of documents: Set<DocumentID>) {
    for document in documents {
      for record in recordsOfDocument[document] ?? [] { sources[record] = nil }
      recordsOfDocument[document] = nil
      links[document] = nil
    }
    for record in claims.records {
      sources[record.id] = record
      recordsOfDocument[record.document, default: []].append(record.id)
    }
    for link in claims.links { links[link.document, default: []].append(link) }
  }

  package mutating func apply(_ changes: [ProfileChange]) {
    for change in changes { identities.apply(change) }
    live = Self.live(identities)
  }

  package func claims(of records: Set<RecordID>) -> SourceClaims {
    claims(in: Set(records.compactMap { sources[$0]?.document }))
  }

  package func claims(in documents: Set<DocumentID>) -> SourceClaims {
    var claims = SourceClaims()
    for document in documents.sorted() {
      claims.records += (recordsOfDocument[document] ?? []).compactMap { sources[$0] }
      claims.links += links[document] ?? []
    }
    return claims
  }

  package func identities(
    of records: Set<RecordID>, together sets: [[RecordID]]
  ) -> ProfileIdentities {
    identities.part(of: records, together: sets)
  }

  package func latestArrival() -> Int { sources.values.map(\.arrival).max() ?? -1 }

  package func use(of id: ProfileID) -> ProfileIdentities.Use {
    if live.contains(id) { return .profile }
    return identities.aliases[id] == nil ? .free : .alias
  }

  package func ages(of ids: Set<ProfileID>) -> [ProfileID: Int] {
    identities.founded.filter { ids.contains($0.key) }
  }

  // MARK: - Records

  package func indexed(_ records: Set<RecordID>) -> [RecordID: IndexedRecord] {
    var found: [RecordID: IndexedRecord] = [:]
    for record in records { found[record] = self.records[record] }
    return found
  }

  package func records(sharing keys: Set<UInt64>) -> Set<RecordID> {
    keys.reduce(into: []) { found, key in found.formUnion(holders[key] ?? []) }
  }

  package func people(at organizations: Set<RecordID>) -> Set<RecordID> {
    organizations.reduce(into: []) { found, organization in
      found.formUnion(staff[organization] ?? [])
    }
  }

  package mutating func put(_ records: [IndexedRecord]) {
    remove(records: Set(records.map(\.id)))
    for record in records {
      self.records[record.id] = record
      for key in record.keys { holders[key, default: []].insert(record.id) }
      for employer in record.employers { staff[employer, default: []].insert(record.id) }
    }
  }

  package mutating func remove(records: Set<RecordID>) {
    for id in records {
      guard let record = self.records.removeValue(forKey: id) else { continue }
      for key in record.keys { holders[key]?.remove(id) }
      for employer in record.employers { staff[employer]?.remove(id) }
    }
  }

  // MARK: - Entities

  package func entities(_ ids: Set<RecordID>) -> [RecordID: IndexedEntity] {
    var found: [RecordID: IndexedEntity] = [:]
    for id in ids { found[id] = entities[id] }
    return found
  }

  package func entities(ofClusters clusters: Set<RecordID>) -> [IndexedEntity] {
    clusters.flatMap { entitiesOfCluster[$0] ?? [] }.compactMap { entities[$0] }
  }

  package func entities(under keys: Set<UInt64>, atMost limit: Int) -> [UInt64: [RecordID]] {
    var found: [UInt64: [RecordID]] = [:]
    for key in keys { found[key] = entitiesByKey[key].map { Array($0.prefix(limit + 1)) } }
    return found
  }

  package mutating func put(_ entities: [IndexedEntity]) {
    remove(entities: Set(entities.map(\.id)))
    for entity in entities {
      self.entities[entity.id] = entity
      entitiesOfCluster[entity.cluster, default: []].insert(entity.id)
      for key in entity.keys { entitiesByKey[key, default: []].insert(entity.id) }
    }
  }

  package mutating func remove(entities: Set<RecordID>) {
    for id in entities {
      guard let entity = self.entities.removeValue(forKey: id) else { continue }
      entitiesOfCluster[entity.cluster]?.remove(id)
      for key in entity.keys { entitiesByKey[key]?.remove(id) }
    }
  }

  // MARK: - Pairs, firms, doubts

  /// Each pair once.
  package var pairs: [EntityPair] {
    weights.flatMap { entity, others in
      others.filter { entity < $0.key }.map {
        EntityPair(left: entity, right: $0.key, bits: $0.value)
      }
    }
  }

  package func pairs(of entity: RecordID) -> [EntityPair] {
    (weights[entity] ?? [:]).map { EntityPair(left: entity, right: $0.key, bits: $0.value) }
  }

  package mutating func put(_ pairs: [EntityPair]) {
    for pair in pairs {
      weights[pair.left, default: [:]][pair.right] = pair.bits
      weights[pair.right, default: [:]][pair.left] = pair.bits
    }
  }

  package mutating func removePairs(of entities: Set<RecordID>) {
    for entity in entities {
      for other in (weights.removeValue(forKey: entity) ?? [:]).keys {
        weights[other]?[entity] = nil
      }
    }
  }

  package func firms(_ clusters: Set<RecordID>) -> [RecordID: IndexedFirm] {
    var found: [RecordID: IndexedFirm] = [:]
    for cluster in clusters { found[cluster] = firms[cluster] }
    return found
  }

  package func ownDomains() -> Set<String> { Set(firms.values.flatMap { $0.ownDomains ?? [] }) }

  package mutating func put(_ firms: [IndexedFirm]) {
    for firm in firms { self.firms[firm.cluster] = firm }
  }

  package mutating func remove(firms clusters: Set<RecordID>) {
    for cluster in clusters { firms[cluster] = nil }
  }

  package mutating func replaceDoubts(
    of records: Set<RecordID>, with doubts: [DoubtfulMatch]
  ) {
    self.doubts = self.doubts.filter { !records.contains($0.left) && !records.contains($0.right) }
    self.doubts.formUnion(doubts)
  }

  // MARK: - Judgements

  package func bonds() -> JudgedBonds { bondsInForce }

  package mutating func put(_ bonds: JudgedBonds) { bondsInForce = bonds }
}
