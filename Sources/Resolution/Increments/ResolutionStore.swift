package import LeadModel

/// What incremental resolution asks of a store: claims and identities to read, and an index of who
/// shares what, which it keeps. `MemoryResolutionStore` is one in memory.
///
/// The index is derived: a store without any is given all records once, and has it whole. Reads see
/// what was written before.
package protocol ResolutionStore {
  // MARK: Claims and identities

  /// The documents in force that these records are in, whole, with their links.
  func claims(of records: Set<RecordID>) throws -> SourceClaims
  /// The documents in force among these, whole.
  func claims(in documents: Set<DocumentID>) throws -> SourceClaims
  /// Who was who, as far as it concerns these records, and the ids that any of these sets of
  /// records once had.
  func identities(
    of records: Set<RecordID>, together sets: [[RecordID]]
  ) throws -> ProfileIdentities
  /// Not less than any record's.
  func latestArrival() throws -> Int
  func use(of id: ProfileID) throws -> ProfileIdentities.Use
  /// How old these ids are; without those that never were.
  func ages(of ids: Set<ProfileID>) throws -> [ProfileID: Int]

  // MARK: Records

  func indexed(_ records: Set<RecordID>) throws -> [RecordID: IndexedRecord]
  /// The records that hold any of the keys.
  func records(sharing keys: Set<UInt64>) throws -> Set<RecordID>
  /// The people who work at any of these organisations' records.
  func people(at organizations: Set<RecordID>) throws -> Set<RecordID>
  mutating func put(_ records: [IndexedRecord]) throws
  mutating func remove(records: Set<RecordID>) throws

  // MARK: Entities

  func entities(_ ids: Set<RecordID>) throws -> [RecordID: IndexedEntity]
  /// Entities of these clusters.
  func entities(ofClusters clusters: Set<RecordID>) throws -> [IndexedEntity]
  /// Under each key, the entities that hold it, as long as there are no more than `limit`; of a key
  /// that more hold, the first `limit + 1` in an order of the store's.
  func entities(under keys: Set<UInt64>, atMost limit: Int) throws -> [UInt64: [RecordID]]
  mutating func put(_ entities: [IndexedEntity]) throws
  mutating func remove(entities: Set<RecordID>) throws

  // MARK: Pairs, firms, doubts

  /// The pairs worth a look that an entity is in.
  func pairs(of entity: RecordID) throws -> [EntityPair]
  mutating func put(_ pairs: [EntityPair]) throws
  /// Forgets every pair that any of these is in.
  mutating func removePairs(of entities: Set<RecordID>) throws

  func firms(_ clusters: Set<RecordID>) throws -> [RecordID: IndexedFirm]
  /// The domains of all clusters that are the user's own company.
  func ownDomains() throws -> Set<String>
  mutating func put(_ firms: [IndexedFirm]) throws
  mutating func remove(firms: Set<RecordID>) throws

  /// Puts these doubts in the place of all that any of the records was in.
  mutating func replaceDoubts(of records: Set<RecordID>, with doubts: [DoubtfulMatch]) throws

  // MARK: Judgements

  /// What people's judgements came to the last time.
  func bonds() throws -> JudgedBonds
  mutating func put(_ bonds: JudgedBonds) throws
}

/// Records of whole documents with the links between them.
package struct SourceClaims: Sendable {
  package var records: [SourceRecord]
  package var links: [SourceLink]

  package init(records: [SourceRecord] = [], links: [SourceLink] = []) {
    self.records = records
    self.links = links
  }
}

/// A record in force, as it was last matched.
package struct IndexedRecord: Hashable, Sendable {
  package let id: RecordID
  /// Of the exact rules; hashes, which two different keys may share.
  package let keys: [UInt64]
  /// The organisations' records that a person's record works at.
  package let employers: [RecordID]
  /// The lowest record of those that shared keys have joined.
  package let entity: RecordID

  package init(
    id: RecordID, keys: [UInt64], employers: [RecordID], entity: RecordID
  ) {
    self.id = id
    self.keys = keys
    self.employers = employers
    self.entity = entity
  }
}

/// Records that shared keys have joined, as they are weighed against others.
package struct IndexedEntity: Hashable, Sendable {
  /// The lowest of its records.
  package let id: RecordID
  package let kind: EntityKind
  /// Sorted.
  package let records: [RecordID]
  /// Under which it meets others; sorted.
  package let keys: [UInt64]
  package let row: EntityRow
  /// The lowest record of the profile that it is in.
  package var cluster: RecordID

  package init(
    id: RecordID, kind: EntityKind, records: [RecordID], keys: [UInt64], row: EntityRow,
    cluster: RecordID
  ) {
    self.id = id
    self.kind = kind
    self.records = records
    self.keys = keys
    self.row = row
    self.cluster = cluster
  }
}

/// What people take from the organisation that they work at.
package struct IndexedFirm: Hashable, Sendable {
  /// The lowest record of the cluster.
  package let cluster: RecordID
  /// Sorted.
  package let domains: [String]
  /// Sorted.
  package let names: [String]
  /// Of its own records, when it is the user's company; else `nil`.
  package let ownDomains: [String]?

  package init(cluster: RecordID, domains: [String], names: [String], ownDomains: [String]?) {
    self.cluster = cluster
    self.domains = domains
    self.names = names
    self.ownDomains = ownDomains
  }
}

/// Two entities worth a look, with the weight of their likeness.
package struct EntityPair: Hashable, Sendable {
  package let left: RecordID
  package let right: RecordID
  package let bits: Double

  package init(left: RecordID, right: RecordID, bits: Double) {
    self.left = left
    self.right = right
    self.bits = bits
  }

  func other(than entity: RecordID) -> RecordID { left == entity ? right : left }
}
