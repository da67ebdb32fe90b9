import GRDB
package import LeadModel

/// What keeping rows of another system came to.
package struct ImportedCount: Hashable, Sendable, Codable {
  package var new = 0
  /// Known by source and id, with other content than before.
  package var changed = 0
  /// Known just so.
  package var known = 0

  package init() {}

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.new += right.new
    sum.changed += right.changed
    sum.known += right.known
    return sum
  }
}

/// How many imported rows have found their profile.
package struct AttachmentCount: Hashable, Sendable, Codable {
  package var attached = 0
  /// No profile has one of their keys yet.
  package var unknown = 0
  /// Several profiles share their keys.
  package var ambiguous = 0

  package init() {}
}

extension Store {
  static let imported = "import"

  /// Keeps rows of other systems, in one transaction. The same event (source and id) twice is one;
  /// the later import counts.
  ///
  /// - Parameter isBackfill: history that nobody is to be told of before `galena release`.
  package func keep(
    _ rows: [ImportedSignal], isBackfill: Bool = false, at now: Timestamp
  ) throws(StorageError) -> ImportedCount {
    try write { db in
      var count = ImportedCount()
      let find = try db.cachedStatement(
        sql: "SELECT payload FROM imported_signals WHERE source = ? AND id = ?")
      for row in rows {
        let payload = try CanonicalJSON.text(row)
        let standing = try String.fetchOne(find, arguments: [row.source, row.id.rawValue])
        if standing == payload {
          count.known += 1
          continue
        }
        if standing == nil { count.new += 1 } else { count.changed += 1 }
        try Self.upsert(row, payload: payload, isBackfill: isBackfill, at: now, db)
      }
      return count
    }
  }

  /// Every row of other systems, by source and id.
  package func importedSignals() throws(StorageError) -> [ImportedSignal] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT payload FROM imported_signals ORDER BY source, id").map {
        try $0.payload(ImportedSignal.self)
      }
    }
  }

  private static func upsert(
    _ row: ImportedSignal, payload: String, isBackfill: Bool, at now: Timestamp, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO imported_signals
          (source, id, occurred_at, imported_at, is_backfill, waits_for, payload)
        VALUES (?1, ?2, ?3, ?4, ?5, 'unknown', ?6)
        ON CONFLICT (source, id) DO UPDATE SET
          occurred_at = ?3, imported_at = ?4, is_backfill = ?5, payload = ?6
        """)
    try statement.execute(arguments: [
      row.source, row.id.rawValue, row.occurredAt.millisecondsSince1970,
      now.millisecondsSince1970, isBackfill, payload,
    ])
    try db.executeCached(
      sql: "INSERT OR IGNORE INTO unmatched_rows (source, id) VALUES (?, ?)",
      arguments: [row.source, row.id.rawValue])
  }
}

extension Store {
  /// How many imported rows have found whom they are about.
  package func attachmentCount() throws(StorageError) -> AttachmentCount {
    try read { db in
      var count = AttachmentCount()
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT waits_for, count(*) AS n FROM imported_signals GROUP BY waits_for
          """)
      for row in rows {
        switch row["waits_for"] as String? {
        case "unknown": count.unknown = row["n"]
        case "ambiguous": count.ambiguous = row["n"]
        default: count.attached = row["n"]
        }
      }
      return count
    }
  }
}

extension Store {
  /// The signals about a lead's person and organisation, in time order.
  package func signals(of lead: Lead) throws(StorageError) -> [Signal] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT payload FROM signals WHERE profile IN (?, ?) ORDER BY occurred_at, source, id
          """, arguments: [lead.person?.rawValue, lead.organization?.rawValue]
      ).map { try $0.payload(Signal.self) }
    }
  }
}
