import GRDB
package import LeadModel

extension Store {
  /// Appends outcomes and their audit entries, flushed to the disk; those that are there already
  /// are not written twice.
  ///
  /// - Returns: how many are new.
  @discardableResult
  package func save(_ outcomes: [Outcome]) throws(StorageError) -> Int {
    try writeDurably { db in
      var count = 0
      for outcome in outcomes where try append(outcome, db) { count += 1 }
      return count
    }
  }

  /// Every outcome that was not erased, oldest first.
  package func outcomes() throws(StorageError) -> [Outcome] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT payload FROM outcomes WHERE payload IS NOT NULL ORDER BY at, id"
      ).map { try $0.payload(Outcome.self) }
    }
  }

  /// What became of one lead, also under the ids that were merged into its person or organisation;
  /// oldest first.
  package func outcomes(of lead: Lead) throws(StorageError) -> [Outcome] {
    try read { db in
      try db.cachedRows(
        sql: """
          SELECT payload FROM outcomes WHERE payload IS NOT NULL AND lead IN (
            SELECT ?1 UNION SELECT o.lead FROM outcomes AS o
            WHERE EXISTS (SELECT 1 FROM aliases WHERE profile = ?2)
              AND coalesce(json_extract(o.payload, '$.person'),
                json_extract(o.payload, '$.organization'))
                IN (SELECT alias FROM aliases WHERE profile = ?2))
          ORDER BY at, id
          """, arguments: [lead.id.rawValue, (lead.person ?? lead.organization)?.rawValue]
      ).map { try $0.payload(Outcome.self) }
    }
  }

  func append(_ outcome: Outcome, _ db: Database) throws -> Bool {
    let id = Digest.id([outcome.source, outcome.id.rawValue])
    let isKnown = try Bool.fetchOne(db, sql: "SELECT 1 FROM outcomes WHERE id = ?", arguments: [id])
    guard isKnown == nil else { return false }
    let payload = try CanonicalJSON.text(outcome)
    let salt = makeSalt()
    try db.execute(
      sql: "INSERT INTO outcomes (id, lead, kind, at, salt, payload) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        id, outcome.lead.rawValue, outcome.kind.rawValue, outcome.at.millisecondsSince1970, salt,
        payload,
      ])
    try AuditEntry.append(
      kind: .outcome, subject: id, at: outcome.at,
      digest: AuditEntry.digest(of: payload, salt: salt), db)
    return true
  }
}
