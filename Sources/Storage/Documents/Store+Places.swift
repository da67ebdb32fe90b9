import GRDB
package import LeadModel

extension Store {
  /// Marks that nothing is at this path any more, nor below it; the documents and their other
  /// places stay.
  package func depart(from path: String) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE occurrences SET superseded_by = id
          WHERE path = ? AND superseded_by IS NULL AND filed_at IS NULL
          """, arguments: [path])
      // "0" is the character behind "/": all that begin with the folder and a slash.
      try db.execute(
        sql: """
          UPDATE occurrences SET superseded_by = id
          WHERE path > ?1 || '/' AND path < ?1 || '0'
            AND superseded_by IS NULL AND filed_at IS NULL
          """, arguments: [path])
    }
  }

  /// Notes that Galena itself put the file at `path` elsewhere, or removed it when `place` is
  /// `nil`. The occurrence stays, and its path is free for another file.
  package func file(_ path: String, to place: String?, at now: Timestamp) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE occurrences SET filed_at = ?, filed_to = ?
          WHERE path = ? AND superseded_by IS NULL AND filed_at IS NULL
          """, arguments: [now.millisecondsSince1970, place, path])
    }
  }

  /// Those of the ids that a document has.
  package func registered(
    among ids: [DocumentID]
  ) throws(StorageError) -> Set<DocumentID> {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM documents WHERE id = ?")
      return try Set(
        ids.filter { try Bool.fetchOne(statement, arguments: [$0.rawValue]) == true })
    }
  }

  /// How far each document is, for those that are known.
  package func statuses(
    of ids: some Collection<DocumentID>
  ) throws(StorageError) -> [DocumentID: StoredDocument] {
    try read { db in
      var found: [DocumentID: StoredDocument] = [:]
      for id in ids {
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT * FROM documents WHERE id = ?"),
          arguments: [id.rawValue])
        found[id] = try row.map(StoredDocument.init)
      }
      return found
    }
  }

  /// Queues a failed document again when Galena has put it among the failed ones before: who
  /// puts it back wants it read.
  static func requeueIfPutBack(_ document: Int64, _ db: Database) throws {
    try db.executeCached(
      sql: """
        UPDATE documents SET stage = 'extract', status = 'queued', attempts = 0,
          failure_code = NULL, failure_message = NULL
        WHERE seq = ? AND status = 'failed'
          AND EXISTS (SELECT 1 FROM occurrences WHERE document = ? AND filed_at IS NOT NULL)
        """, arguments: [document, document])
  }
}
