import GRDB
package import LeadModel

extension Store {
  /// Takes in what another machine read, as if a worker here had said it; one transaction.
  ///
  /// Idempotent: a document that was read already keeps its extraction, and only a new place is noted.
  /// One that a process is reading at the moment is left to it. A document found inside another one
  /// must come after that one: throws `unknownID` otherwise.
  package func load(
    _ report: ExtractionReport, run: RunID, at now: Timestamp
  ) throws(StorageError) -> ArrivalOutcome {
    try write { db in
      let summary = report.document
      let document = try Self.document(
        summary.id, size: summary.bytes, priority: 0, at: now, db)
      let spot = try Self.spot(of: summary, db)
      let (outcome, occurrence) = try Self.place(
        NewOccurrence(
          document: document, spot: spot, depth: try Self.depth(of: spot, db), modifiedAt: nil,
          run: run, foundAt: now), db)
      if spot.parent == nil {
        try db.execute(
          sql: "INSERT OR IGNORE INTO findings (run, occurrence) VALUES (?, ?)",
          arguments: [run.rawValue, occurrence])
      }
      let status = try String.fetchOne(
        db, sql: "SELECT status FROM documents WHERE seq = ?", arguments: [document.seq])
      if status == DocumentStatus.queued.rawValue {
        try Self.write(report, document: document.seq, at: now, db)
      }
      return outcome
    }
  }

  private static func write(
    _ report: ExtractionReport, document seq: Int64, at now: Timestamp, _ db: Database
  ) throws {
    let version = ExtractionVersion(
      extractors: "loaded", rules: "loaded", engines: report.document.engines ?? [:],
      settings: "loaded")
    let extraction = try insertExtraction(report, of: seq, version, at: now, db)
    try insert(report.claims, extraction, db)
    try insert(report.diagnostics, extraction, db)
    try replacePages(of: seq, with: report.document.pages, db)
    let claim = WorkClaim(
      document: report.document.id, attempt: 0, owner: "", expiresAt: now, seq: seq)
    try finish(claim, report, extraction, version, db)
    try remember(version, db)
  }

  private static func depth(of spot: NewOccurrence.Spot, _ db: Database) throws -> Int {
    guard let parent = spot.parent else { return 0 }
    let above = try Int.fetchOne(
      db,
      sql: "SELECT min(depth) FROM occurrences WHERE document = ? AND superseded_by IS NULL",
      arguments: [parent])
    return 1 + (above ?? 0)
  }

  private static func spot(
    of summary: DocumentSummary, _ db: Database
  ) throws -> NewOccurrence.Spot {
    guard let parent = summary.parent, let path = summary.parentPath else {
      return .init(path: summary.path)
    }
    let row = try Int64.fetchOne(
      db, sql: "SELECT seq FROM documents WHERE id = ?", arguments: [parent.rawValue])
    guard let row else {
      throw StorageError(.unknownID, path: db.description, detail: parent.rawValue)
    }
    return .init(parent: row, parentPath: path, name: nil)
  }
}
