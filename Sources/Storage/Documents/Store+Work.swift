import GRDB
package import LeadModel

extension Store {
  /// Takes the next document to be extracted, or gives `nil` when none is waiting.
  ///
  /// Atomic across processes. By priority, then in the order of arrival. A claim that has
  /// expired is taken over.
  package func claimNext(
    owner: ProcessOwner, at now: Timestamp, for duration: Duration
  ) throws(StorageError) -> WorkClaim? {
    try write { db in try Self.claimNext(owner: owner, at: now, for: duration, db) }
  }

  /// A document to be extracted, and the ways to it.
  package struct Work: Sendable {
    package let claim: WorkClaim
    package let paths: [OccurrencePath]
  }

  /// Like `claimNext`, with the ways to the document.
  package func nextWork(
    owner: ProcessOwner, at now: Timestamp, for duration: Duration
  ) throws(StorageError) -> Work? {
    try write { db in
      try Self.claimNext(owner: owner, at: now, for: duration, db).map { claim in
        Work(claim: claim, paths: try Self.paths(of: claim.document, db))
      }
    }
  }

  private static func claimNext(
    owner: ProcessOwner, at now: Timestamp, for duration: Duration, _ db: Database
  ) throws -> WorkClaim? {
    let expires = now.advanced(by: duration)
    return try Row.fetchOne(
      db.cachedStatement(
        sql: """
          UPDATE documents SET status = 'working', attempts = attempts + 1,
            failure_code = NULL, failure_message = NULL, not_before = NULL, deferred_for = NULL,
            claim_owner = :owner, claim_expires = :expires
          WHERE seq = coalesce(
            (SELECT seq FROM documents WHERE stage = 'extract' AND status = 'queued'
              AND (not_before IS NULL OR not_before <= :now)
              ORDER BY priority DESC, seq LIMIT 1),
            (SELECT seq FROM documents WHERE stage = 'extract' AND status = 'working'
              AND claim_expires <= :now ORDER BY priority DESC, seq LIMIT 1))
          RETURNING seq, id, attempts
          """),
      arguments: [
        "owner": owner.description, "expires": expires.millisecondsSince1970,
        "now": now.millisecondsSince1970,
      ]
    ).map { row in
      WorkClaim(
        document: DocumentID(row["id"]), attempt: row["attempts"], owner: owner.description,
        expiresAt: expires, seq: row["seq"])
    }
  }

  /// Keeps a claim from expiring. Throws `claimLost` when somebody else has the document now.
  package func extend(
    _ claim: WorkClaim, at now: Timestamp, for duration: Duration
  ) throws(StorageError) -> WorkClaim {
    let expires = now.advanced(by: duration)
    try write { db in
      try Self.demand(claim, db)
      try db.execute(
        sql: "UPDATE documents SET claim_expires = ? WHERE seq = ?",
        arguments: [expires.millisecondsSince1970, claim.seq])
    }
    return WorkClaim(
      document: claim.document, attempt: claim.attempt, owner: claim.owner, expiresAt: expires,
      seq: claim.seq)
  }

  /// Gives a document back undone, e.g. on SIGTERM; the attempt does not count.
  package func release(_ claim: WorkClaim) throws(StorageError) {
    try write { db in
      try Self.demand(claim, db)
      try db.execute(
        sql: """
          UPDATE documents SET status = 'queued', attempts = attempts - 1,
            claim_owner = NULL, claim_expires = NULL WHERE seq = ?
          """, arguments: [claim.seq])
    }
  }

  /// Whether a document may be taken now. A look only: another process may be quicker.
  package func hasClaimable(at now: Timestamp) throws(StorageError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM documents WHERE stage = 'extract' AND status = 'queued'
              AND (not_before IS NULL OR not_before <= ?))
            """), arguments: [now.millisecondsSince1970]) ?? false
    }
  }

  /// Puts documents of processes that have ended back in the queue, and frees their leases;
  /// gives how many documents. To be called at start-up, so that nobody waits for a dead
  /// process's claim to expire.
  /// Writes only when there is such a process: one that looks often keeps nobody from writing.
  @discardableResult
  package func releaseClaimsOfGoneProcesses() throws(StorageError) -> Int {
    let gone = try read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT claim_owner FROM documents WHERE status = 'working'
          UNION SELECT owner FROM leases
          """
      ).filter { ProcessOwner($0)?.isGone == true }
    }
    guard !gone.isEmpty else { return 0 }
    return try write { db in
      var released = 0
      for owner in gone {
        try db.execute(
          sql: """
            UPDATE documents SET status = 'queued', claim_owner = NULL, claim_expires = NULL
            WHERE status = 'working' AND claim_owner = ?
            """, arguments: [owner])
        released += db.changesCount
        try db.execute(sql: "DELETE FROM leases WHERE owner = ?", arguments: [owner])
      }
      return released
    }
  }

  /// Queues read documents again whose extraction is of another version; gives how many.
  package func requeue(
    notExtractedBy version: ExtractionVersion
  ) throws(StorageError) -> Int {
    try write { db in
      try db.execute(
        sql: """
          UPDATE documents SET stage = 'extract', status = 'queued', attempts = 0,
            failure_code = NULL, failure_message = NULL
          WHERE status IN ('done', 'partial', 'failed') AND extraction_version <> ?
          """, arguments: [version.digest])
      return db.changesCount
    }
  }

  /// Throws `claimLost` unless the claim still stands.
  static func demand(_ claim: WorkClaim, _ db: Database) throws {
    let stands = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM documents
          WHERE seq = ? AND status = 'working' AND claim_owner = ? AND attempts = ?
          """), arguments: [claim.seq, claim.owner, claim.attempt])
    guard stands == true else {
      throw StorageError(.claimLost, path: db.description, detail: claim.document.rawValue)
    }
  }
}

extension Timestamp {
  /// To the millisecond, rounded down.
  package func advanced(by duration: Duration) -> Timestamp {
    let parts = duration.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    return Timestamp(millisecondsSince1970: millisecondsSince1970 + milliseconds)
  }
}
