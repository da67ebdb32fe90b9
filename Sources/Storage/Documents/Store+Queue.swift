import GRDB
package import LeadModel

/// The queue of documents and what became of those that left it.
package struct QueueState: Hashable, Sendable {
  /// Documents of each status; absent means none.
  package var counts: [DocumentStatus: Int] = [:]
  /// Queued and not to be taken yet, by the passing reason.
  package var deferred: [String: Int] = [:]
  /// Failed documents by reason.
  package var failures: [String: Int] = [:]
  /// When the document was found that has waited longest.
  package var oldestQueued: Timestamp?
  package var nextDeferred: Timestamp?
  /// Documents that are being read, by process; `isGone` when that process has ended.
  package var workers: [Worker] = []
  /// Extractions that ended within the last minute, hour and day.
  package var finished = Finished()

  package struct Worker: Hashable, Sendable {
    /// Process id, or `nil` on another machine or before a restart.
    package let process: Int?
    package let documents: Int
    package let isGone: Bool
  }

  package struct Finished: Hashable, Sendable, Codable {
    package var lastMinute = 0
    package var lastHour = 0
    package var lastDay = 0
  }
}

extension Store {
  package func queueState(at now: Timestamp) throws(StorageError) -> QueueState {
    try read { db in
      var state = QueueState()
      for row in try Row.fetchAll(
        db, sql: "SELECT status, count(*) AS n FROM documents GROUP BY status")
      { state.counts[try row.word("status")] = row["n"] }
      state.deferred = try Self.tally(
        "SELECT deferred_for, count(*) FROM documents WHERE not_before IS NOT NULL GROUP BY 1", db)
      state.failures = try Self.tally(
        "SELECT failure_code, count(*) FROM documents WHERE status = 'failed' GROUP BY 1", db)
      state.oldestQueued = try Self.time(
        "SELECT min(first_seen) FROM documents WHERE stage = 'extract' AND status = 'queued'", db)
      state.nextDeferred = try Self.time(
        "SELECT min(not_before) FROM documents WHERE not_before IS NOT NULL", db)
      state.workers = try Self.workers(db)
      state.finished = .init(
        lastMinute: try Self.finished(within: 60, of: now, db),
        lastHour: try Self.finished(within: 3600, of: now, db),
        lastDay: try Self.finished(within: 86_400, of: now, db))
      return state
    }
  }

  private static func tally(_ sql: String, _ db: Database) throws -> [String: Int] {
    var tally: [String: Int] = [:]
    for row in try Row.fetchAll(db, sql: sql) { tally[row[0] ?? ""] = row[1] }
    return tally
  }

  private static func time(_ sql: String, _ db: Database) throws -> Timestamp? {
    try Int64.fetchOne(db, sql: sql).map(Timestamp.init(millisecondsSince1970:))
  }

  private static func workers(_ db: Database) throws -> [QueueState.Worker] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT claim_owner, count(*) AS n FROM documents WHERE status = 'working'
        GROUP BY claim_owner ORDER BY claim_owner
        """)
    return rows.map { row in
      let owner = ProcessOwner(row["claim_owner"])
      return .init(
        process: owner.map { Int($0.process) }, documents: row["n"], isGone: owner?.isGone ?? false)
    }
  }

  private static func finished(
    within seconds: Int64, of now: Timestamp, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM extractions WHERE created_at > ?",
      arguments: [now.millisecondsSince1970 - seconds * 1000]) ?? 0
  }
}

extension Store {
  /// Documents a second over the last thousand or so extractions, long pauses between them left
  /// out; `nil` when there are fewer than twenty.
  package func pastRate() throws(StorageError) -> Double? {
    try read { db in
      let times = try Int64.fetchAll(
        db, sql: "SELECT created_at FROM extractions ORDER BY id DESC LIMIT 1000")
      guard times.count >= 20 else { return nil }
      let steps = zip(times, times.dropFirst()).map { max(0, $0 - $1) }.sorted()
      // A pause is no part of reading: the longest tenth of the steps counts as the others do.
      let usual = steps.prefix(steps.count * 9 / 10)
      let milliseconds = Double(usual.reduce(0, +)) / Double(usual.count)
      return milliseconds > 0 ? 1000 / milliseconds : nil
    }
  }
}
