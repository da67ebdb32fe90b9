import GRDB
package import LeadModel
package import Resolution

/// A store as resolution works with it, within one transaction.
///
/// Not to be kept beyond the closure that is given it (`Store.resolving`).
package struct StoredResolution: ResolutionStore {
  let db: Database
  /// Records of which it is not as sure as it was, or surer, who they are.
  var doubted: Set<RecordID> = []

  // MARK: - Claims and identities

  package func claims(of records: Set<RecordID>) throws -> SourceClaims {
    SourceClaims(try Store.sourceDocuments(of: records.sorted(), db))
  }

  package func claims(in documents: Set<DocumentID>) throws -> SourceClaims {
    SourceClaims(
      try documents.sorted().flatMap { document in
        try Store.sourceDocuments("d.id = ?", [document.rawValue], db)
      })
  }

  package func latestArrival() throws -> Int {
    let last = try Int.fetchOne(db, sql: "SELECT max(seq) FROM documents") ?? 0
    return SourceDocument.arrival(last + 1, record: 0) - 1
  }

  // MARK: - Judgements

  package func bonds() throws -> JudgedBonds {
    let text = try Store.resolutionState("bonds", db)
    return try text.map { try CanonicalJSON.value(JudgedBonds.self, from: $0) } ?? JudgedBonds()
  }

  package func put(_ bonds: JudgedBonds) throws {
    try Store.setResolutionState("bonds", to: try CanonicalJSON.text(bonds), db)
  }

  // MARK: - Rows and ids

  /// The row of a record; `nil` when it is not in the index.
  func row(of record: RecordID) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT seq FROM resolution_records WHERE record = ?"),
      arguments: [record.rawValue])
  }

  /// Runs a statement for each argument and gathers the records in its first column.
  func records(
    _ sql: String, for arguments: some Sequence<some DatabaseValueConvertible>
  ) throws -> Set<RecordID> {
    let statement = try db.cachedStatement(sql: sql)
    var found: Set<RecordID> = []
    for argument in arguments {
      let rows = try String.fetchCursor(statement, arguments: [argument])
      while let text = try rows.next() { found.insert(RecordID(text)) }
    }
    return found
  }

  func execute(
    _ sql: String, for arguments: some Sequence<some DatabaseValueConvertible>
  ) throws {
    let statement = try db.cachedStatement(sql: sql)
    for argument in arguments { try statement.execute(arguments: [argument]) }
  }
}

extension UInt64 {
  /// SQLite's integers have a sign.
  var stored: Int64 { Int64(bitPattern: self) }
}

/// Hashed keys as a column holds them: eight bytes each, least significant first.
enum StoredKeys {
  static func data(_ keys: [UInt64]) -> [UInt8] {
    keys.flatMap { key in (0..<8).map { UInt8(truncatingIfNeeded: key >> (8 * UInt64($0))) } }
  }

  static func keys(_ data: some Sequence<UInt8>) -> [UInt64] {
    var keys: [UInt64] = []
    var (key, shift) = (UInt64(0), UInt64(0))
    for byte in data {
      key |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        keys.append(key)
        (key, shift) = (0, 0)
      }
    }
    return keys
  }
}
