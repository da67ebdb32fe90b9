import GRDB
package import Intake
package import LeadModel

extension Store {
  /// Registers files that were found, in their order and in one transaction; gives one answer
  /// each.
  ///
  /// Idempotent. A path that holds other content than before gets a new occurrence, which
  /// supersedes the old one there and nowhere else. Originals must be safe before.
  ///
  /// - Parameter contents: what files in these states hold, remembered for the next time.
  package func register(
    _ arrivals: [Arrival], remembering contents: [FileIdentity: DocumentID] = [:], run: RunID,
    at now: Timestamp
  ) throws(StorageError) -> [ArrivalOutcome] {
    try write { db in
      try Self.remember(contents, db)
      return try arrivals.map { arrival in
        let document = try Self.document(
          arrival.document, size: arrival.size, priority: arrival.priority, at: now, db)
        let (registration, occurrence) = try Self.place(
          NewOccurrence(
            document: document, spot: .init(path: arrival.path), depth: 0,
            modifiedAt: arrival.modifiedAt, run: run, foundAt: now), db)
        try db.executeCached(
          sql: "INSERT OR IGNORE INTO findings (run, occurrence) VALUES (?, ?)",
          arguments: [run.rawValue, occurrence])
        if registration != .known { try Self.requeueIfPutBack(document.seq, db) }
        return registration
      }
    }
  }

  /// The document's row, or `nil` when it is not known.
  package func document(_ id: DocumentID) throws(StorageError) -> StoredDocument? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM documents WHERE id = ?", arguments: [id.rawValue]
      ).map(StoredDocument.init)
    }
  }

  /// Documents of a status in the order of arrival; all when it is `nil`.
  package func documents(
    status: DocumentStatus? = nil, limit: Int = .max
  ) throws(StorageError) -> [StoredDocument] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM documents WHERE ?1 IS NULL OR status = ?1 ORDER BY seq LIMIT ?2
          """, arguments: [status?.rawValue, limit]
      ).map(StoredDocument.init)
    }
  }

  /// How many documents there are of each status; absent means none.
  package func documentCounts() throws(StorageError) -> [DocumentStatus: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT status, count(*) AS n FROM documents GROUP BY status")
      var counts: [DocumentStatus: Int] = [:]
      for row in rows { counts[try row.word("status")] = row["n"] }
      return counts
    }
  }

  /// The row of a document, queued when it is new.
  static func document(
    _ id: DocumentID, size: Int, priority: Int, at now: Timestamp, _ db: Database
  ) throws -> NewOccurrence.Document {
    try db.executeCached(
      sql: """
        INSERT INTO documents (id, bytes, stage, status, priority, first_seen)
        VALUES (?, ?, 'extract', 'queued', ?, ?) ON CONFLICT (id) DO NOTHING
        """, arguments: [id.rawValue, size, priority, now.millisecondsSince1970])
    let isNew = db.changesCount > 0
    if !isNew, priority > 0 {
      // A watched file overtakes the backfill that found the same content.
      try db.executeCached(
        sql: "UPDATE documents SET priority = ?1 WHERE id = ?2 AND priority < ?1",
        arguments: [priority, id.rawValue])
    }
    let seq = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT seq FROM documents WHERE id = ?"), arguments: [id.rawValue])
    guard let seq else { throw StorageError(.unknownID, path: db.description) }
    return NewOccurrence.Document(seq: seq, isNew: isNew)
  }
}
