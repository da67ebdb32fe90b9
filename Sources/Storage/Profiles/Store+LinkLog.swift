import GRDB
package import LeadModel

extension Store {
  /// The link log in its order: replaying it gives every profile id again exactly.
  package func linkLog() throws(StorageError) -> [ProfileChange] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT payload FROM link_log ORDER BY seq").map {
        try $0.payload(ProfileChange.self)
      }
    }
  }

  /// Ids that stand for others: every merged id with the one that stands for it now.
  package func aliases() throws(StorageError) -> [ProfileID: ProfileID] {
    try read { db in
      var aliases: [ProfileID: ProfileID] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT alias, profile FROM aliases") {
        aliases[ProfileID(row["alias"] as String)] = ProfileID(row["profile"] as String)
      }
      return aliases
    }
  }

  static func append(_ changes: [ProfileChange], at now: Timestamp, _ db: Database) throws {
    let line = try db.cachedStatement(
      sql: "INSERT INTO link_log (event, profile, other, payload, at) VALUES (?, ?, ?, ?, ?)")
    for change in changes {
      try line.execute(arguments: [
        change.event.rawValue, change.profile.rawValue, change.other?.rawValue,
        try CanonicalJSON.text(change), now.millisecondsSince1970,
      ])
      try follow(change, seq: db.lastInsertedRowID, db)
    }
  }
}

extension Store {
  /// What became of one profile, oldest first.
  package func changes(of profile: ProfileID) throws(StorageError) -> [ProfileChange] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT payload FROM link_log WHERE profile = ? ORDER BY seq",
        arguments: [profile.rawValue]
      ).map { try $0.payload(ProfileChange.self) }
    }
  }
}
