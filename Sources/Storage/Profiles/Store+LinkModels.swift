import GRDB
package import LeadModel

/// One line of the history of link models; the model itself is the caller's JSON, which Storage
/// does not look into.
package struct LinkModelEvent: Hashable, Sendable {
  package let kind: EntityKind
  package let name: String
  /// Canonical JSON.
  package let payload: String
  package let at: Timestamp
  package let by: String
  package let reason: String

  package init(
    kind: EntityKind, name: String, payload: String, at: Timestamp, by: String, reason: String
  ) {
    self.kind = kind
    self.name = name
    self.payload = payload
    self.at = at
    self.by = by
    self.reason = reason
  }

  /// SHA-256 of the payload.
  package var digest: String { Digest.sha256(payload.utf8) }
}

extension Store {
  /// Puts a model in force from now on.
  package func append(_ event: LinkModelEvent) throws(StorageError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO link_models (kind, name, digest, at, chosen_by, reason, payload)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          event.kind.rawValue, event.name, event.digest, event.at.millisecondsSince1970, event.by,
          event.reason, event.payload,
        ])
    }
  }

  /// The model in force of a kind; `nil` when none was chosen yet.
  package func linkModel(_ kind: EntityKind) throws(StorageError) -> LinkModelEvent? {
    try linkModels(kind).last
  }

  /// Every model of a kind that ever was in force, oldest first.
  package func linkModels(_ kind: EntityKind) throws(StorageError) -> [LinkModelEvent] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM link_models WHERE kind = ? ORDER BY seq", arguments: [kind.rawValue]
      ).map { row in
        LinkModelEvent(
          kind: kind, name: row["name"], payload: row["payload"],
          at: Timestamp(millisecondsSince1970: row["at"]), by: row["chosen_by"],
          reason: row["reason"])
      }
    }
  }
}
