import GRDB
package import LeadModel

/// Which documents are to be read again.
package enum RetrySelection: Hashable, Sendable {
  /// All that failed.
  case failed
  /// All that failed for this reason.
  case reason(FailureCode)
  /// This one, also when it is done or partial.
  case document(DocumentID)
}

extension Store {
  /// Queues documents again; gives how many. What is queued or being read already stays as it is.
  package func retry(_ selection: RetrySelection = .failed) throws(StorageError) -> Int {
    let (condition, argument): (String, String) =
      switch selection {
      case .failed: ("status = 'failed' AND ?1 = ''", "")
      case .reason(let code): ("status = 'failed' AND failure_code = ?1", code.rawValue)
      case .document(let id): ("id = ?1 AND status IN ('done', 'partial', 'failed')", id.rawValue)
      }
    return try write { db in
      try db.execute(
        sql: """
          UPDATE documents SET stage = 'extract', status = 'queued', attempts = 0,
            failure_code = NULL, failure_message = NULL
          WHERE \(condition)
          """, arguments: [argument])
      return db.changesCount
    }
  }

  /// Gives a document back for a passing reason; nobody takes it before `until`. The attempt
  /// counts.
  package func `defer`(
    _ claim: WorkClaim, for reason: FailureCode, until: Timestamp
  ) throws(StorageError) {
    try write { db in
      try Self.demand(claim, db)
      try db.execute(
        sql: """
          UPDATE documents SET status = 'queued', claim_owner = NULL, claim_expires = NULL,
            not_before = ?, deferred_for = ? WHERE seq = ?
          """, arguments: [until.millisecondsSince1970, reason.rawValue, claim.seq])
    }
  }

  /// When the next deferred document may be taken; `nil` when none is deferred.
  package func nextDeferred() throws(StorageError) -> Timestamp? {
    try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT min(not_before) FROM documents WHERE not_before IS NOT NULL"
      ).map(Timestamp.init(millisecondsSince1970:))
    }
  }

  /// Documents whose id begins like this, at most `limit`.
  package func documents(
    idPrefix: String, limit: Int
  ) throws(StorageError) -> [DocumentID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM documents WHERE id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT ?2",
        arguments: [idPrefix.lowercased(), limit]
      ).map { DocumentID($0) }
    }
  }

  /// Whether documents were read whose claims are not in the profiles yet.
  package func hasUnresolvedDocuments() throws(StorageError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE stage = 'resolve')") ?? false
    }
  }

  /// How many documents were read that no profile knows of yet.
  package func countOfUnresolvedDocuments() throws(StorageError) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM documents INDEXED BY documents_unresolved
          WHERE stage = 'resolve' AND extraction IS NOT NULL
          """) ?? 0
    }
  }
}
