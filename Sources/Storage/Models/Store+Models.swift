import GRDB
import LeadModel
package import Learning
package import Scoring

extension Store {
  /// Keeps a model, if it is not there, and what is done about it, with the audit entry; flushed
  /// to the disk, since leads are scored by it from now on.
  ///
  /// - Throws: `StorageError` with code `constraint` when somebody else was faster.
  package func record(
    _ event: ModelEvent, keeping model: LearnedModel? = nil
  ) throws(StorageError) {
    try writeDurably { db in
      if let model {
        try db.execute(
          sql: "INSERT INTO models (id, payload) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
          arguments: [model.id, String(decoding: try model.fileBytes(), as: UTF8.self)])
      }
      let payload = try CanonicalJSON.text(event)
      let salt = makeSalt()
      try db.execute(
        sql: """
          INSERT INTO model_events (id, position, kind, model, at, salt, payload)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          event.id, event.position, event.kind.rawValue, event.model,
          event.at.millisecondsSince1970, salt, payload,
        ])
      try AuditEntry.append(
        kind: .modelEvent, subject: event.id, at: event.at,
        digest: AuditEntry.digest(of: payload, salt: salt), db)
    }
  }

  /// All that was done about models.
  package func modelHistory() throws(StorageError) -> ModelHistory {
    try read { db in
      ModelHistory(
        try Row.fetchAll(db, sql: "SELECT payload FROM model_events ORDER BY position")
          .map { try $0.payload(ModelEvent.self) })
    }
  }

  /// The ids of all models, in alphabetical order.
  package func modelIDs() throws(StorageError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT id FROM models ORDER BY id") }
  }

  /// The model of that id, checked against it.
  package func model(_ id: String) throws(StorageError) -> LearnedModel? {
    try read { db in
      let payload = try String.fetchOne(
        db, sql: "SELECT payload FROM models WHERE id = ?", arguments: [id])
      return try payload.map { try LearnedModel(fileBytes: Array($0.utf8)) }
    }
  }
}
