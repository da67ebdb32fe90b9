import GRDB
package import LeadModel

extension Store {
  /// A file that was put among the failed ones, and whose document has been read since.
  package struct ReadAgain: Hashable, Sendable {
    /// Where it is, as far as is known.
    package let place: String
    package let document: DocumentID
  }

  /// Those below a folder `failed`, sorted.
  package func readAgain(inFailed folder: String) throws(StorageError) -> [ReadAgain] {
    try read { db in
      // The first condition is that of the index; "0" is the character behind "/".
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT o.filed_to, d.id FROM occurrences o JOIN documents d ON d.seq = o.document
            WHERE o.filed_to GLOB '*/failed/*' AND o.filed_to > ?1 || '/' AND o.filed_to < ?1 || '0'
              AND d.status IN ('done', 'partial') ORDER BY o.filed_to
            """), arguments: [folder]
      ).map { ReadAgain(place: $0[0], document: DocumentID($0[1])) }
    }
  }

  /// Notes that a file is elsewhere than among the failed ones now; `nil` when it is nowhere.
  package func refile(
    _ file: ReadAgain, to place: String?, at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE occurrences SET filed_at = ?, filed_to = ?
          WHERE filed_to GLOB '*/failed/*' AND filed_to = ?
            AND document = (SELECT seq FROM documents WHERE id = ?)
          """,
        arguments: [now.millisecondsSince1970, place, file.place, file.document.rawValue])
    }
  }
}
