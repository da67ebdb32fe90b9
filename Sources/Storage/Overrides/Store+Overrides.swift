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
}
