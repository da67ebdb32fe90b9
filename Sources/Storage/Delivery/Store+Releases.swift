import GRDB
package import LeadModel

/// When there was last news of a lead, by how it came.
package struct LeadNews: Hashable, Sendable {
  /// Of what a watch saw, another system sent, or somebody released.
  package internal(set) var live: Timestamp?
  /// Of what a backfill brought and nobody released.
  package internal(set) var held: Timestamp?

  /// Whether nobody is to be told: the last news is history.
  package var isHeld: Bool {
    guard let live else { return true }
    return held.map { $0 > live } ?? false
  }
}

extension Store {
  /// Lets go all that backfills have brought so far, or what they have of one lead.
  package func release(
    _ lead: LeadID? = nil, by: String, reason: String, at now: Timestamp
  ) throws(StorageError) {
    try writeDurably { db in
      try db.execute(
        sql: """
          INSERT INTO releases (lead, up_to_run, by, reason, at)
          VALUES (?, (SELECT coalesce(max(id), 0) FROM runs), ?, ?, ?)
          """, arguments: [lead?.rawValue, by, reason, now.millisecondsSince1970])
    }
  }

  /// When there was last news of a lead.
  package func news(of lead: Lead) throws(StorageError) -> LeadNews {
    try read { db in
      let released = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(max(up_to_run), 0) AS run, coalesce(max(at), 0) AS at FROM releases
          WHERE lead IS NULL OR lead = ?
          """, arguments: [lead.id.rawValue])
      let run: Int64 = released?["run"] ?? 0
      let at: Int64 = released?["at"] ?? 0
      let profiles: StatementArguments = [
        lead.person?.rawValue, lead.organization?.rawValue,
      ]
      var news = LeadNews()
      for row in try Row.fetchAll(db, sql: Self.documentNews, arguments: profiles) {
        news.note(row["at"], isLive: row["kind"] == "watch" || row["run"] <= run)
      }
      for row in try Row.fetchAll(db, sql: Self.importNews, arguments: profiles + profiles) {
        news.note(row["at"], isLive: row["is_backfill"] == 0 || row["at"] <= at)
      }
      return news
    }
  }

  /// The files that a lead's documents are, or are in, with the runs that found them.
  private static let documentNews = """
    WITH RECURSIVE up (document) AS (
      SELECT DISTINCT d.seq FROM members AS m JOIN records AS r ON r.id = m.record
      JOIN documents AS d ON d.extraction = r.extraction WHERE m.profile IN (?, ?)
      UNION
      SELECT o.parent FROM occurrences AS o JOIN up ON o.document = up.document
      WHERE o.parent IS NOT NULL)
    SELECT r.id AS run, r.kind, max(o.found_at) AS at
    FROM up JOIN occurrences AS o ON o.document = up.document JOIN runs AS r ON r.id = o.run
    WHERE o.parent IS NULL GROUP BY r.id
    """

  private static let importNews = """
    SELECT is_backfill, imported_at AS at FROM imported_signals WHERE profile IN (?, ?)
    UNION ALL
    SELECT is_backfill, imported_at FROM profile_imports WHERE profile IN (?, ?)
    """
}

extension LeadNews {
  fileprivate mutating func note(_ milliseconds: Int64, isLive: Bool) {
    let time = Timestamp(millisecondsSince1970: milliseconds)
    if isLive {
      live = max(live ?? time, time)
    } else {
      held = max(held ?? time, time)
    }
  }
}
