import GRDB
package import LeadModel
package import Resolution

extension Store {
  /// Who was who: what the link log comes to.
  package func identities() throws(StorageError) -> ProfileIdentities {
    ProfileIdentities(replaying: try linkLog())
  }

  /// Keeps homes, ids, aliases and former sets as a replay of the log would have them
  /// (`ProfileIdentities.apply`).
  static func follow(_ change: ProfileChange, seq: Int64, _ db: Database) throws {
    for former in change.before ?? [] {
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO profile_formers (records, profile, age) VALUES (?, ?, ?)"
      ).execute(arguments: [
        ProfileIdentities.key(former.records), former.profile.rawValue, try takeFormerAge(db),
      ])
    }
    switch change.event {
    case .created, .split:
      try revive(change.profile, db)
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO profile_ids (id, kind, founded) VALUES (?, ?, ?)"
      ).execute(arguments: [change.profile.rawValue, change.kind.rawValue, change.founded])
      try settle(change, db)
    case .absorbed: try settle(change, db)
    case .merged: try merge(change.other ?? change.profile, into: change.profile, seq: seq, db)
    case .released:
      let delete = try db.cachedStatement(sql: "DELETE FROM profile_homes WHERE record = ?")
      for record in change.records { try delete.execute(arguments: [record.rawValue]) }
    }
  }

  private static func settle(_ change: ProfileChange, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO profile_homes (record, home) VALUES (?, ?)")
    for record in change.records {
      try insert.execute(arguments: [record.rawValue, change.profile.rawValue])
    }
  }

  private static func merge(
    _ alias: ProfileID, into profile: ProfileID, seq: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "UPDATE aliases SET profile = ?, seq = ? WHERE profile = ?")
      .execute(arguments: [profile.rawValue, seq, alias.rawValue])
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO aliases (alias, profile, next, seq) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [alias.rawValue, profile.rawValue, profile.rawValue, seq])
  }

  /// An id that stands for itself again: what was merged into it leads to it, and no further.
  private static func revive(_ profile: ProfileID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM aliases WHERE alias = ?")
      .execute(arguments: [profile.rawValue])
    try db.cachedStatement(
      sql: """
        WITH RECURSIVE led (alias) AS (
          SELECT alias FROM aliases WHERE next = ?1
          UNION SELECT a.alias FROM aliases AS a JOIN led ON a.next = led.alias)
        UPDATE aliases SET profile = ?1 WHERE alias IN (SELECT alias FROM led)
        """
    ).execute(arguments: [profile.rawValue])
  }

  // MARK: - Ages of former sets

  static func nextFormerAge(_ db: Database) throws -> Int {
    try resolutionState("former-age", db).flatMap(Int.init) ?? 0
  }

  private static func takeFormerAge(_ db: Database) throws -> Int {
    let age = try nextFormerAge(db)
    try setResolutionState("former-age", to: String(age + 1), db)
    return age
  }

  // MARK: - State of the index

  static func resolutionState(_ name: String, _ db: Database) throws -> String? {
    try String.fetchOne(
      try db.cachedStatement(sql: "SELECT value FROM resolution_state WHERE name = ?"),
      arguments: [name])
  }

  static func setResolutionState(_ name: String, to value: String?, _ db: Database) throws {
    guard let value else {
      try db.execute(sql: "DELETE FROM resolution_state WHERE name = ?", arguments: [name])
      return
    }
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO resolution_state (name, value) VALUES (?, ?)"
    ).execute(arguments: [name, value])
  }
}

extension Store {
  /// Who was who among these records.
  package func identities(of records: Set<RecordID>) throws(StorageError) -> ProfileIdentities {
    try read { db in try StoredResolution(db: db).identities(of: records, together: []) }
  }
}
