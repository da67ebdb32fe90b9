import GRDB
package import LeadModel

extension Store {
  /// Writes what was looked at, with its audit entries; one that is there is not written twice.
  package func save(_ accesses: [Access]) throws(StorageError) {
    try write { db in
      for access in accesses { try append(access, db) }
    }
  }

  /// The latest, newest first; at most `limit`, before the place `end` in the log.
  package func accesses(
    before end: Int64 = .max, limit: Int
  ) throws(StorageError) -> [(place: Int64, access: Access)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT seq, payload FROM accesses WHERE payload IS NOT NULL AND seq < ?
          ORDER BY seq DESC LIMIT ?
          """, arguments: [end, limit]
      ).map { ($0["seq"], try $0.payload(Access.self)) }
    }
  }

  func append(_ access: Access, _ db: Database) throws {
    let payload = try CanonicalJSON.text(access)
    let salt = makeSalt()
    try db.execute(
      sql: """
        INSERT INTO accesses (id, kind, at, salt, payload) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        access.id, access.kind.rawValue, access.at.millisecondsSince1970, salt, payload,
      ])
    guard db.changesCount > 0 else { return }
    try AuditEntry.append(
      kind: .access, subject: access.id, at: access.at,
      digest: AuditEntry.digest(of: payload, salt: salt), db)
  }
}
