import GRDB
package import LeadModel

extension Store {
  /// Takes in signals of other systems. The same event (source and id) twice is one; the later
  /// import counts.
  package func importSignals(_ signals: [Signal]) throws(StorageError) {
    try write { db in
      for signal in signals {
        try Self.upsert(signal, origin: signal.source, db)
        try Self.markStale(signal.profile, db)
      }
    }
  }

  /// Every signal, by profile, then time, then source and id.
  package func signals() throws(StorageError) -> [Signal] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT payload FROM signals ORDER BY profile, occurred_at, source, id"
      ).map { try $0.payload(Signal.self) }
    }
  }

  static func upsert(_ signal: Signal, origin: String, _ db: Database) throws {
    try db.executeCached(
      sql: """
        INSERT OR REPLACE INTO signals (source, id, origin, profile, type, occurred_at, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        signal.source, signal.id.rawValue, origin, signal.profile.rawValue, signal.type,
        signal.occurredAt.millisecondsSince1970, try CanonicalJSON.text(signal),
      ])
  }
}
