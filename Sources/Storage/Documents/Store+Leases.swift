import GRDB
package import LeadModel

extension Store {
  /// Makes `owner` the one writer of a stage, or prolongs that; `false` while somebody else is.
  ///
  /// A lease that has expired goes to whoever asks first.
  package func acquireLease(
    _ name: String, owner: ProcessOwner, at now: Timestamp, for duration: Duration
  ) throws(StorageError) -> Bool {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO leases (name, owner, expires_at) VALUES (?1, ?2, ?3)
          ON CONFLICT (name) DO UPDATE SET owner = ?2, expires_at = ?3
          WHERE owner = ?2 OR expires_at <= ?4
          """,
        arguments: [
          name, owner.description, now.advanced(by: duration).millisecondsSince1970,
          now.millisecondsSince1970,
        ])
      return db.changesCount > 0
    }
  }

  /// Who has a lease; `nil` when nobody has.
  package func leaseOwner(_ name: String) throws(StorageError) -> ProcessOwner? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT owner FROM leases WHERE name = ?", arguments: [name])
        .flatMap(ProcessOwner.init)
    }
  }

  /// Gives a lease back; nothing happens when it is somebody else's.
  package func releaseLease(_ name: String, owner: ProcessOwner) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: "DELETE FROM leases WHERE name = ? AND owner = ?",
        arguments: [name, owner.description])
    }
  }
}
