import GRDB

extension Store {
  /// A copy at another path to try things on: with nothing in its queue and nobody's leases, so
  /// that only what is tried happens there.
  package func copy(to path: String) throws(StorageError) -> Store {
    let copy = try Self.empty(at: path)
    try read { source in
      try copy.database.writeWithoutTransaction { destination in
        try source.backup(to: destination)
      }
    }
    try copy.write { db in
      try db.execute(
        sql: """
          UPDATE documents SET status = 'failed', claim_owner = NULL, claim_expires = NULL,
            not_before = NULL, deferred_for = NULL WHERE status IN ('queued', 'working');
          DELETE FROM leases;
          """)
    }
    return copy
  }
}
