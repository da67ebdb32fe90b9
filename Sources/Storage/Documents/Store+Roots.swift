import GRDB
package import LeadModel

/// How a watched folder is, as its watch told last.
package struct RootState: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, Codable {
    case watched, polled
    /// Not there; nothing under it is taken for deleted, and it is scanned when it is back.
    case unavailable
    /// Its watch was ended.
    case ended
  }

  package var path: String
  package var state: State
  /// Why it is not as it should be, with the remedy.
  package var reason: String?
  /// Files heard of and not taken yet.
  package var waiting: Int
  /// When the file was first heard of that has waited longest.
  package var oldestWaiting: Timestamp?

  package init(
    path: String, state: State, reason: String? = nil, waiting: Int = 0,
    oldestWaiting: Timestamp? = nil
  ) {
    self.path = path
    self.state = state
    self.reason = reason
    self.waiting = waiting
    self.oldestWaiting = oldestWaiting
  }
}

/// A root's state as the store keeps it.
package struct StoredRoot: Hashable, Sendable {
  package let root: RootState
  /// Since when it is in this state.
  package let since: Timestamp
  package let toldAt: Timestamp
  /// Whether the process that watches it is running, as far as can be told.
  package let isAttended: Bool
}

extension Store {
  /// Keeps how watched folders are.
  package func tell(
    _ roots: [RootState], owner: ProcessOwner, at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      for root in roots {
        try db.execute(
          sql: """
            INSERT INTO watched_roots
              (path, owner, state, reason, since, waiting, oldest_waiting, told_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5)
            ON CONFLICT (path) DO UPDATE SET owner = ?2, reason = ?4, waiting = ?6,
              since = CASE WHEN state = ?3 AND owner = ?2 THEN since ELSE ?5 END, state = ?3,
              oldest_waiting = ?7, told_at = ?5
            """,
          arguments: [
            root.path, owner.description, root.state.rawValue, root.reason,
            now.millisecondsSince1970, root.waiting, root.oldestWaiting?.millisecondsSince1970,
          ])
      }
    }
  }

  /// Every folder that was ever watched, by path.
  package func roots() throws(StorageError) -> [StoredRoot] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM watched_roots ORDER BY path").map { row in
        StoredRoot(
          root: RootState(
            path: row["path"], state: try row.word("state"), reason: row["reason"],
            waiting: row["waiting"], oldestWaiting: row.time("oldest_waiting")),
          since: Timestamp(millisecondsSince1970: row["since"]),
          toldAt: Timestamp(millisecondsSince1970: row["told_at"]),
          isAttended: ProcessOwner(row["owner"])?.isGone == false)
      }
    }
  }
}
