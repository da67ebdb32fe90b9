import GRDB
package import LeadModel
package import Resolution

/// What changed between two resolutions: documents to be resolved, and what they no longer say.
package struct ResolutionIntake: Sendable {
  package let documents: [SourceDocument]
  /// Records that their documents do not have any longer, as they were last read.
  package let former: [SourceRecord]

  package init(documents: [SourceDocument], former: [SourceRecord] = []) {
    self.documents = documents
    self.former = former
  }
}

extension Store {
  /// For which settings the index was made; `nil` when there is none.
  package func resolutionFingerprint() throws(StorageError) -> String? {
    try read { db in try Self.resolutionState("fingerprint", db) }
  }

  /// Whether nothing was ever resolved.
  package func isUnresolved() throws(StorageError) -> Bool {
    try read { db in try Bool.fetchOne(db, sql: "SELECT 1 FROM link_log LIMIT 1") == nil }
  }

  /// Starts an index where there is nothing to be in it yet.
  package func beginResolution(fingerprint: String) throws(StorageError) {
    try write { db in try Self.setResolutionState("fingerprint", to: fingerprint, db) }
  }

  /// How many judgements the index knows.
  package func resolvedJudgements() throws(StorageError) -> Int {
    try read { db in try Self.resolutionState("judgements", db).flatMap(Int.init) ?? 0 }
  }

  /// Documents that were read and not resolved yet, the first to arrive first, at most `limit`.
  package func unresolved(limit: Int) throws(StorageError) -> ResolutionIntake {
    try read { db in
      // Left to itself, SQLite sorts the whole backlog for each portion.
      let next = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT seq FROM documents INDEXED BY documents_unresolved
            WHERE stage = 'resolve' AND extraction IS NOT NULL ORDER BY seq LIMIT ?
            """), arguments: [limit])
      let documents = try next.flatMap { try Self.sourceDocuments("d.seq = ?", [$0], db) }
      let gone = try documents.flatMap { try Self.goneRecords(of: $0.version, db) }
      return ResolutionIntake(
        documents: documents,
        former: try Self.formerRecords(gone, db).map {
          SourceRecord($0, arrival: SourceDocument.arrival($0.arrival, record: 0))
        })
    }
  }

  /// Records in the index that a document's earlier extractions had, and the one in force has not.
  private static func goneRecords(
    of version: SourceDocument.Version, _ db: Database
  ) throws -> [RecordID] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT r.id FROM extractions AS e JOIN records AS r ON r.extraction = e.id
          JOIN resolution_records AS known ON known.record = r.id
          WHERE e.document = ?1 AND e.id <> ?2
            AND r.id NOT IN (SELECT id FROM records WHERE extraction = ?2) ORDER BY r.id
          """), arguments: [version.document, version.extraction]
    ).map { RecordID($0) }
  }

  /// Resolves what changed, and writes what comes of it, as one transaction.
  ///
  /// - Parameters:
  ///   - judgements: how many of them the batch knows.
  ///   - body: brings index and profiles up to date.
  /// - Throws: what `body` throws; then nothing was written.
  package func resolve(
    _ intake: ResolutionIntake, judgements: Int, at now: Timestamp,
    _ body: (inout StoredResolution) throws -> ResolutionChanges
  ) throws -> ResolutionChanges {
    try database.write { db in
      var session = StoredResolution(db: db)
      let changes = try body(&session)
      try Self.setResolutionState("judgements", to: String(judgements), db)
      try Self.apply(changes, of: intake.documents.map(\.version), at: now, db)
      try Self.follow(moved: changes.moved, read: intake.documents, db)
      try Self.markDoubted(session.doubted, db)
      return changes
    }
  }

  /// Puts an index that was made of everything in the place of the one that is there, with all
  /// that follows from it.
  package func replaceResolution(
    with index: MemoryResolutionStore, _ changes: ResolutionChanges,
    documents: [SourceDocument], judgements: Int, fingerprint: String, at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      let doubts = try Self.standingDoubts(db)
      try Self.clearResolution(db)
      var session = StoredResolution(db: db)
      try session.put(index.records.values.sorted { $0.id < $1.id })
      try session.put(index.entities.values.sorted { $0.id < $1.id })
      try session.put(index.pairs)
      try session.put(Array(index.firms.values))
      try session.replaceDoubts(of: [], with: Array(index.doubts))
      let changed = doubts.symmetricDifference(index.doubts)
      try session.put(index.bonds())
      try Self.setResolutionState("judgements", to: String(judgements), db)
      try Self.setResolutionState("fingerprint", to: fingerprint, db)
      try Self.apply(changes, of: documents.map(\.version), at: now, db)
      try Self.removeProfiles(besides: Set(changes.profiles.map(\.id)), db)
      try db.execute(sql: "DELETE FROM signals WHERE origin = ?", arguments: [Self.derived])
      try db.execute(sql: "DELETE FROM correspondence")
      try Self.writeSignals(of: documents, db)
      try Self.markDoubted(changed.reduce(into: []) { $0.formUnion($1.records) }, db)
    }
  }

  private static func clearResolution(_ db: Database) throws {
    for table in [
      "resolution_records", "resolution_keys", "resolution_employers", "resolution_entities",
      "resolution_blocks", "resolution_pairs", "resolution_firms", "doubts",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }
}
