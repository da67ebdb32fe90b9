import GRDB
package import LeadModel
package import Resolution

extension Store {
  static let derived = "resolution"

  /// Takes in profiles of another system; one that is there already is replaced.
  package func importProfiles(_ profiles: [Profile], from source: String) throws(StorageError) {
    try write { db in
      for profile in profiles {
        try Self.upsert(profile, try CanonicalJSON.text(profile), origin: source, db)
        try Self.markStale(profile.id, db)
      }
    }
  }

  /// A profile by its id or an alias of it; `nil` when there is none.
  package func profile(_ id: ProfileID) throws(StorageError) -> Profile? {
    try read { db in
      try db.cachedRow(
        sql: """
          SELECT payload FROM profiles
          WHERE id = coalesce((SELECT profile FROM aliases WHERE alias = ?1), ?1)
          """, arguments: [id.rawValue]
      ).map { try $0.payload(Profile.self) }
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

  /// Writes what a resolution changed; rows that are the same already are not written. Profiles
  /// that are not what they were are marked for their leads' sake.
  static func apply(
    _ changes: ResolutionChanges, of resolved: [SourceDocument.Version], at now: Timestamp,
    _ db: Database
  ) throws {
    try append(changes.log, at: now, db)
    for id in changes.removed { try remove(id, db) }
    let standing = try db.cachedStatement(sql: "SELECT payload FROM profiles WHERE id = ?")
    let leave = try db.cachedStatement(sql: "DELETE FROM members WHERE profile = ?")
    var changed: [(profile: Profile, payload: String)] = []
    for profile in changes.profiles {
      let payload = try CanonicalJSON.text(profile)
      guard try String.fetchOne(standing, arguments: [profile.id.rawValue]) != payload else {
        continue
      }
      try leave.execute(arguments: [profile.id.rawValue])
      changed.append((profile, payload))
    }
    for (profile, payload) in changed {
      try upsert(profile, payload, origin: derived, db)
      try markStale(profile.id, db)
    }
    for version in resolved {
      try db.executeCached(
        sql: """
          UPDATE documents SET stage = 'complete', resolved_extraction = extraction
          WHERE seq = ? AND extraction = ? AND stage = 'resolve'
          """, arguments: [version.document, version.extraction])
    }
  }

  /// Takes away derived profiles that are none of these.
  static func removeProfiles(besides kept: Set<ProfileID>, _ db: Database) throws {
    let ids = try String.fetchAll(
      db, sql: "SELECT id FROM profiles WHERE origin = ?", arguments: [derived])
    for id in ids where !kept.contains(ProfileID(id)) { try remove(ProfileID(id), db) }
  }

  private static func remove(_ id: ProfileID, _ db: Database) throws {
    try markStale(id, db)
    try markUnmatched(id, db)
    try leave(besides: [], of: id, db)
    try db.cachedStatement(sql: "DELETE FROM profiles WHERE id = ?")
      .execute(arguments: [id.rawValue])
  }

  static func markStale(_ id: ProfileID, _ db: Database) throws {
    try db.executeCached(
      sql: """
        INSERT INTO stale_profiles (profile) VALUES (?)
        ON CONFLICT (profile) DO UPDATE SET marks = marks + 1
        """, arguments: [id.rawValue])
  }

  /// Imported rows may be about somebody else now.
  private static func markUnmatched(_ id: ProfileID, _ db: Database) throws {
    try db.executeCached(
      sql: "INSERT OR IGNORE INTO unmatched_profiles (profile) VALUES (?)",
      arguments: [id.rawValue])
  }

  /// Takes a person away from organisations, which have one less then.
  private static func leave(
    besides kept: Set<ProfileID>, of person: ProfileID, _ db: Database
  ) throws {
    let left = try String.fetchAll(
      try db.cachedStatement(sql: "SELECT organization FROM affiliations WHERE person = ?"),
      arguments: [person.rawValue])
    for organization in left where !kept.contains(ProfileID(organization)) {
      try markStale(ProfileID(organization), db)
      try db.executeCached(
        sql: "DELETE FROM affiliations WHERE person = ? AND organization = ?",
        arguments: [person.rawValue, organization])
    }
  }

  private static func upsert(
    _ profile: Profile, _ payload: String, origin: String, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO profiles (id, origin, kind, is_us, payload) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET origin = ?2, kind = ?3, is_us = ?4, payload = ?5
        """
    ).execute(arguments: [
      profile.id.rawValue, origin, profile.kind.rawValue, profile.isUs, payload,
    ])
    try markUnmatched(profile.id, db)
    try leave(besides: Set(profile.affiliations.map(\.organization)), of: profile.id, db)
    let place = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO affiliations (person, organization) VALUES (?, ?)")
    for affiliation in profile.affiliations {
      try place.execute(arguments: [profile.id.rawValue, affiliation.organization.rawValue])
    }
    let member = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO members (record, profile) VALUES (?, ?)")
    for record in profile.records {
      try member.execute(arguments: [record.rawValue, profile.id.rawValue])
    }
  }
}
