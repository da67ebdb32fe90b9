import GRDB
package import LeadModel

extension Store {
  /// Appends an override and its audit entry, flushed to the disk. One that is there already is not
  /// written twice.
  package func save(_ override: LeadOverride) throws(StorageError) {
    try writeDurably { db in
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM overrides WHERE id = ?", arguments: [override.id.rawValue])
      guard isKnown == nil else { return }
      let payload = try CanonicalJSON.text(override)
      let salt = makeSalt()
      try db.execute(
        sql: """
          INSERT INTO overrides (id, lead, at, until, withdraws, salt, payload)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          override.id.rawValue, override.lead.rawValue, override.at.millisecondsSince1970,
          override.until?.millisecondsSince1970, override.change.withdraws?.rawValue, salt, payload,
        ])
      try AuditEntry.append(
        kind: .override, subject: override.id.rawValue, at: override.at,
        digest: AuditEntry.digest(of: payload, salt: salt), db)
    }
  }

  /// Every override that was not erased, withdrawals too, oldest first.
  package func overrides() throws(StorageError) -> [LeadOverride] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT payload FROM overrides WHERE payload IS NOT NULL ORDER BY seq"
      ).map { try $0.payload(LeadOverride.self) }
    }
  }

  /// The overrides, and withdrawals of them, on the lead of a person, or of an organisation alone, also
  /// under the ids that were merged into it; oldest first.
  package func overrides(on subject: ProfileID) throws(StorageError) -> [LeadOverride] {
    try read { db in
      try db.cachedRows(
        sql: """
          WITH own (id) AS (
            SELECT id FROM overrides
            WHERE coalesce(json_extract(payload, '$.person'),
                json_extract(payload, '$.organization'))
              IN (SELECT ?1 UNION SELECT alias FROM aliases WHERE profile = ?1))
          SELECT payload FROM overrides
          WHERE payload IS NOT NULL AND (id IN own OR withdraws IN own) ORDER BY seq
          """, arguments: [subject.rawValue]
      ).map { try $0.payload(LeadOverride.self) }
    }
  }
}
