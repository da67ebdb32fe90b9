import GRDB
import LeadModel

extension Store {
  /// The identity log's outcome: what resolution goes on from.
  package func identities() throws(StorageError) -> Identities {
    try read { db in
      let members = try Row.fetchAll(
        db,
        sql: """
          SELECT record, profile FROM identity_log AS l
          WHERE action = 'join' AND seq = (
            SELECT max(seq) FROM identity_log WHERE record = l.record)
          """)
      let aliases = try Row.fetchAll(db, sql: "SELECT alias, profile FROM aliases")
      return Identities(
        memberships: Self.pairs(members, "record", "profile"),
        aliases: Self.pairs(aliases, "alias", "profile"))
    }
  }

  /// The identity log in its order.
  package func identityLog() throws(StorageError) -> [IdentityEvent] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM identity_log ORDER BY seq").map { row in
        let change: IdentityEvent.Change =
          switch row["action"] as String {
          case "join": .join(RecordID(row["record"]))
          case "leave": .leave(RecordID(row["record"]))
          case "alias": .alias(of: ProfileID(row["other"]))
          default: .mint
          }
        return IdentityEvent(
          profile: ProfileID(row["profile"]), change: change, reason: row["reason"],
          at: Timestamp(millisecondsSince1970: row["at"]))
      }
    }
  }

  static func append(_ events: [IdentityEvent], _ db: Database) throws {
    for event in events {
      let (action, record, other) = event.change.columns
      try db.execute(
        sql: """
          INSERT INTO identity_log (record, profile, action, other, reason, at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          record, event.profile.rawValue, action, other, event.reason,
          event.at.millisecondsSince1970,
        ])
      if let other { try point(event.profile.rawValue, to: other, db) }
    }
  }

  /// Aliases never form a chain: those that stood for the new alias stand for its target now.
  private static func point(_ alias: String, to profile: String, _ db: Database) throws {
    let seq = db.lastInsertedRowID
    try db.execute(
      sql: "UPDATE aliases SET profile = ?, seq = ? WHERE profile = ?",
      arguments: [profile, seq, alias])
    try db.execute(
      sql: "INSERT OR REPLACE INTO aliases (alias, profile, seq) VALUES (?, ?, ?)",
      arguments: [alias, profile, seq])
    try db.execute(sql: "DELETE FROM aliases WHERE alias = profile")
  }

  private static func pairs<Key, Value>(
    _ rows: [Row], _ key: String, _ value: String
  ) -> [StableID<Key>: StableID<Value>] {
    var pairs: [StableID<Key>: StableID<Value>] = [:]
    for row in rows { pairs[StableID(row[key] as String)] = StableID(row[value] as String) }
    return pairs
  }
}

extension IdentityEvent.Change {
  fileprivate var columns: (action: String, record: String?, other: String?) {
    switch self {
    case .mint: ("mint", nil, nil)
    case .join(let record): ("join", record.rawValue, nil)
    case .leave(let record): ("leave", record.rawValue, nil)
    case .alias(let profile): ("alias", nil, profile.rawValue)
    }
  }
}
