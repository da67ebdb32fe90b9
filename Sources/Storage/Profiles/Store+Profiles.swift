import GRDB
package import LeadModel

/// What one resolution came to, written together.
package struct ProfileChanges: Sendable {
  /// New profiles, and those that are not as they were.
  package var changed: [Profile]
  package var removed: [ProfileID]
  /// Appended to the link log.
  package var log: [ProfileChange]
  /// When the change was made.
  package var at: Timestamp
  /// Extractions whose claims are in these profiles now.
  package var resolved: [SourceDocument.Version]

  package init(
    changed: [Profile] = [], removed: [ProfileID] = [], log: [ProfileChange] = [],
    at: Timestamp, resolved: [SourceDocument.Version] = []
  ) {
    self.changed = changed
    self.removed = removed
    self.log = log
    self.at = at
    self.resolved = resolved
  }
}

extension Store {
  static let derived = "resolution"

  /// Makes `profiles` all derived profiles that there are; imported ones stay. Rows that are
  /// the same already are not written.
  package func replaceProfiles(
    _ profiles: [Profile], changes log: [ProfileChange] = [], at now: Timestamp,
    resolved: [SourceDocument.Version] = []
  ) throws(StorageError) {
    try write { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, payload FROM profiles WHERE origin = ?", arguments: [Self.derived])
      var standing: [String: String] = [:]
      for row in rows { standing[row["id"]] = row["payload"] }
      var changes = ProfileChanges(log: log, at: now, resolved: resolved)
      for profile in profiles {
        let payload = try CanonicalJSON.text(profile)
        if standing.removeValue(forKey: profile.id.rawValue) != payload {
          changes.changed.append(profile)
        }
      }
      changes.removed = standing.keys.sorted().map(ProfileID.init(_:))
      try Self.apply(changes, db)
    }
  }

  /// Writes what an incremental resolution changed.
  package func apply(_ changes: ProfileChanges) throws(StorageError) {
    try write { db in try Self.apply(changes, db) }
  }

  /// Takes in profiles of another system; one that is there already is replaced.
  package func importProfiles(_ profiles: [Profile], from source: String) throws(StorageError) {
    try write { db in
      for profile in profiles { try Self.upsert(profile, origin: source, db) }
    }
  }

  /// A profile by its id or an alias of it; `nil` when there is none.
  package func profile(_ id: ProfileID) throws(StorageError) -> Profile? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT payload FROM profiles
          WHERE id = coalesce((SELECT profile FROM aliases WHERE alias = ?1), ?1)
          """, arguments: [id.rawValue]
      )?.payload(Profile.self)
    }
  }

  /// Every profile, derived and imported, in the order of ids.
  package func profiles() throws(StorageError) -> [Profile] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT payload FROM profiles ORDER BY id").map {
        try $0.payload(Profile.self)
      }
    }
  }

  private static func apply(_ changes: ProfileChanges, _ db: Database) throws {
    try append(changes.log, at: changes.at, db)
    for id in changes.removed {
      try db.execute(sql: "DELETE FROM profiles WHERE id = ?", arguments: [id.rawValue])
    }
    for profile in changes.changed {
      try db.execute(sql: "DELETE FROM members WHERE profile = ?", arguments: [profile.id.rawValue])
    }
    for profile in changes.changed { try upsert(profile, origin: derived, db) }
    for version in changes.resolved {
      try db.execute(
        sql: """
          UPDATE documents SET stage = 'complete'
          WHERE seq = ? AND extraction = ? AND stage = 'resolve'
          """, arguments: [version.document, version.extraction])
    }
  }

  private static func upsert(_ profile: Profile, origin: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO profiles (id, origin, kind, is_us, payload) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET origin = ?2, kind = ?3, is_us = ?4, payload = ?5
        """,
      arguments: [
        profile.id.rawValue, origin, profile.kind.rawValue, profile.isUs,
        try CanonicalJSON.text(profile),
      ])
    let member = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO members (record, profile) VALUES (?, ?)")
    for record in profile.records {
      try member.execute(arguments: [record.rawValue, profile.id.rawValue])
    }
  }
}
