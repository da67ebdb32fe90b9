import GRDB
import Graph
import LeadModel
import Resolution

extension Store {
  /// Brings signals and correspondence up to date where documents were read, or records have
  /// changed their profile.
  static func follow(
    moved: Set<RecordID>, read documents: [SourceDocument], _ db: Database
  ) throws {
    let read = Set(documents.lazy.flatMap(\.claims.records).map(\.id))
    let all = try documents + sourceDocuments(of: moved.subtracting(read).sorted(), db)
    for document in all { try forgetSignals(of: document, db) }
    try writeSignals(of: all, db)
  }

  /// Writes what documents say of profiles besides their fields.
  static func writeSignals(of documents: [SourceDocument], _ db: Database) throws {
    let member = try db.cachedStatement(sql: "SELECT profile FROM members WHERE record = ?")
    let builder = SignalBuilder { record in
      try String.fetchOne(member, arguments: [record.rawValue]).map { ProfileID($0) }
    }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO correspondence (document, ordinal, profile, payload) VALUES (?, ?, ?, ?)
        """)
    for document in documents {
      for signal in try builder.signals(of: document) {
        try upsert(signal, origin: derived, db)
        try markStale(signal.profile, db)
      }
      for (ordinal, link) in try builder.correspondence(of: document).enumerated() {
        try insert.execute(arguments: [
          document.id.rawValue, ordinal, link.profile.rawValue, try CanonicalJSON.text(link),
        ])
        try markStale(link.profile, db)
      }
    }
  }

  /// Takes away what any extraction of a document said.
  private static func forgetSignals(of document: SourceDocument, _ db: Database) throws {
    let signals = """
      FROM signals WHERE source = 'document' AND origin = '\(derived)' AND id IN (
        SELECT i.id FROM extractions AS e JOIN intents AS i ON i.extraction = e.id
        WHERE e.document = ?)
      """
    let seq = document.version.document
    for (rows, argument) in [
      (signals, seq.databaseValue),
      ("FROM correspondence WHERE document = ?", document.id.rawValue.databaseValue),
    ] {
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO stale_profiles (profile) SELECT DISTINCT profile \(rows)"
      ).execute(arguments: [argument])
      try db.cachedStatement(sql: "DELETE \(rows)").execute(arguments: [argument])
    }
  }
}
