import GRDB
package import LeadModel

extension Store {
  package func beginRun(_ kind: RunKind, at now: Timestamp) throws(StorageError) -> RunID {
    try write { db in
      try db.execute(
        sql: "INSERT INTO runs (kind, started_at) VALUES (?, ?)",
        arguments: [kind.rawValue, now.millisecondsSince1970])
      return RunID(db.lastInsertedRowID)
    }
  }

  package func endRun(_ run: RunID, at now: Timestamp) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: "UPDATE runs SET ended_at = ? WHERE id = ?",
        arguments: [now.millisecondsSince1970, run.rawValue])
    }
  }

  /// Notes paths that were found and left alone; told twice within a run, the last reason stays.
  package func note(skips: [(path: String, reason: String)], in run: RunID) throws(StorageError) {
    try write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO skips (run, path, reason) VALUES (?, ?, ?)")
      for (path, reason) in skips {
        try insert.execute(arguments: [run.rawValue, path, reason])
      }
    }
  }

  /// The run's account as it stands.
  package func ledger(of run: RunID) throws(StorageError) -> RunLedger {
    try read { db in
      let skips = try Row.fetchAll(
        db, sql: "SELECT reason, count(*) AS n FROM skips WHERE run = ? GROUP BY reason",
        arguments: [run.rawValue])
      var byReason: [String: Int] = [:]
      for row in skips { byReason[row["reason"]] = row["n"] }
      var files = try Self.count(Self.foundFiles, in: run, db)
      files.skipped = byReason.values.reduce(0, +)
      files.found += files.skipped
      return RunLedger(
        files: files, inside: try Self.count(Self.foundInside, in: run, db), skips: byReason)
    }
  }

  /// A document stands in the ledger once, at its first occurrence in force; its others are
  /// duplicates.
  private static func count(_ found: String, in run: RunID, _ db: Database) throws -> Ledger {
    let sql = """
      WITH RECURSIVE \(found)
      SELECT d.status, count(*) AS n,
        EXISTS (SELECT 1 FROM occurrences AS earlier
          WHERE earlier.document = o.document AND earlier.id < o.id
            AND earlier.superseded_by IS NULL) AS is_duplicate
      FROM found JOIN occurrences AS o ON o.id = found.occurrence
      JOIN documents AS d ON d.seq = o.document
      GROUP BY d.status, is_duplicate
      """
    var ledger = Ledger()
    for row in try Row.fetchAll(db, sql: sql, arguments: ["run": run.rawValue]) {
      ledger.add(try row.word("status"), count: row["n"], isDuplicate: row["is_duplicate"])
    }
    return ledger
  }

  private static let foundFiles = """
    found AS (SELECT occurrence FROM findings WHERE run = :run)
    """

  private static let foundInside = """
    parents AS (
      SELECT o.document FROM findings AS f JOIN occurrences AS o ON o.id = f.occurrence
        WHERE f.run = :run
      UNION
      SELECT o.document FROM occurrences AS o JOIN parents AS p ON o.parent = p.document
        WHERE o.superseded_by IS NULL),
    found AS (
      SELECT o.id AS occurrence FROM occurrences AS o JOIN parents AS p ON o.parent = p.document
        WHERE o.superseded_by IS NULL)
    """
}

extension Ledger {
  fileprivate mutating func add(_ status: DocumentStatus, count: Int, isDuplicate: Bool) {
    found += count
    if isDuplicate {
      duplicate += count
    } else {
      switch status {
      case .queued, .working: open += count
      case .done: done += count
      case .partial: partial += count
      case .failed: failed += count
      }
    }
  }
}
