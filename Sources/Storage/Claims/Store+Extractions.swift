import Foundation
import GRDB
package import LeadModel

extension Store {
  /// Writes what a worker found out about a claimed document, and ends the claim; all in one
  /// transaction.
  ///
  /// The document's earlier extraction is superseded, its pages replaced, its children queued; one
  /// that says the very same stays in force, of this version from now on.
  /// Throws `claimLost`, having written nothing, when the document was taken over meanwhile.
  package func save(
    _ report: ExtractionReport, claim: WorkClaim, version: ExtractionVersion,
    children: [ChildArrival] = [], run: RunID, at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      try Self.demand(claim, db)
      guard report.document.id == claim.document else {
        throw StorageError(.unknownID, path: db.description, detail: report.document.id.rawValue)
      }
      if try !Self.keepStanding(claim, report, version, db) {
        let extraction = try Self.insertExtraction(report, of: claim.seq, version, at: now, db)
        try Self.insert(report.claims, extraction, db)
        try Self.insert(report.diagnostics, extraction, db)
        try Self.replacePages(of: claim.seq, with: report.document.pages, db)
        try Self.finish(claim, report, extraction, version, db)
      }
      try Self.remember(version, db)
      try Self.register(children, in: claim.seq, run: run, at: now, db)
    }
  }

  /// The report as it was saved, for the extraction in force, each page with its text; `nil` when
  /// the document is not known or was not read yet. Its `path` is the first place in force.
  package func report(of id: DocumentID) throws(StorageError) -> ExtractionReport? {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT d.*, e.engines, e.status AS outcome, e.failure_code AS outcome_code
            FROM documents AS d
            JOIN extractions AS e ON e.id = d.extraction WHERE d.id = ?
            """), arguments: [id.rawValue])
      return try row.map { try Self.report($0, db) }
    }
  }

  /// What is in force of a document; `nil` when it was never read.
  static func standingReport(of seq: Int64, _ db: Database) throws -> ExtractionReport? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.*, e.engines, e.status AS outcome, e.failure_code AS outcome_code
        FROM documents AS d JOIN extractions AS e ON e.id = d.extraction WHERE d.seq = ?
        """)
    return try Row.fetchOne(statement, arguments: [seq]).map { try report($0, db) }
  }

  private static func report(_ row: Row, _ db: Database) throws -> ExtractionReport {
    let id = DocumentID(row["id"])
    let way = try paths(of: id, db).first
    let parent = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          \(Occurrence.select) WHERE d.id = ? AND o.superseded_by IS NULL AND o.path IS NULL
          ORDER BY o.id
          """), arguments: [id.rawValue])
    let isChild = way.map { !$0.inside.isEmpty } ?? (parent != nil)
    let mediaType: String? = row["media_type"]
    let summary = DocumentSummary(
      id: id, path: way?.file ?? "", mediaType: mediaType, bytes: row["bytes"],
      engines: mediaType == nil ? nil : try row.payload([String: String].self, "engines"),
      parent: isChild ? parent.map { DocumentID($0["parent_id"]) } : nil,
      parentPath: isChild ? parent?["parent_path"] : nil, pages: try pages(of: row["seq"], db))
    let code: FailureCode? = try (row["outcome_code"] as String?).map { _ in
      try row.word("outcome_code")
    }
    return ExtractionReport(
      status: try row.word("outcome"), document: summary,
      claims: try claims(of: row["extraction"], db),
      diagnostics: try payloads("diagnostics", of: row["extraction"], db),
      error: code.map { .init(code: $0, message: row["failure_message"] ?? "") })
  }

  static func insertExtraction(
    _ report: ExtractionReport, of document: Int64, _ version: ExtractionVersion,
    at now: Timestamp, _ db: Database
  ) throws -> Int64 {
    try db.executeCached(
      sql: """
        INSERT INTO extractions
          (document, version, extractors, rules, engines, settings, status, failure_code,
           created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document, version.digest, version.extractors, version.rules,
        try CanonicalJSON.text(version.engines), version.settings, report.status.rawValue,
        report.error?.code.rawValue, now.millisecondsSince1970,
      ])
    return db.lastInsertedRowID
  }

  static func finish(
    _ claim: WorkClaim, _ report: ExtractionReport, _ extraction: Int64,
    _ version: ExtractionVersion, _ db: Database
  ) throws {
    let observed = try report.claims.observedAt ?? inheritedObservation(of: claim.seq, db)
    try db.executeCached(
      sql: """
        UPDATE documents SET stage = 'resolve', status = :status, media_type = :type,
          failure_code = :code, failure_message = :message, extraction = :extraction,
          extraction_version = :version, observed_at = :observed,
          claim_owner = NULL, claim_expires = NULL
        WHERE seq = :seq
        """,
      arguments: [
        "status": report.status.rawValue, "type": report.document.mediaType,
        "code": report.error?.code.rawValue, "message": report.error?.message,
        "extraction": extraction, "version": version.digest,
        "observed": observed?.millisecondsSince1970, "seq": claim.seq,
      ])
  }

  private static func register(
    _ children: [ChildArrival], in parent: Int64, run: RunID, at now: Timestamp, _ db: Database
  ) throws {
    let parentRow = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.priority, coalesce(min(o.depth), 0) AS depth FROM documents AS d
          LEFT JOIN occurrences AS o ON o.document = d.seq AND o.superseded_by IS NULL
          WHERE d.seq = ?
          """), arguments: [parent])
    for child in children {
      let document = try document(
        child.document, size: child.size, priority: parentRow?["priority"] ?? 0, at: now, db)
      _ = try place(
        NewOccurrence(
          document: document,
          spot: .init(parent: parent, parentPath: child.path, name: child.name),
          depth: 1 + (parentRow?["depth"] ?? 0), modifiedAt: nil, run: run, foundAt: now), db)
    }
  }

  /// An undated document inside another one is as old as that one: an attachment as its e-mail.
  private static func inheritedObservation(
    of document: Int64, _ db: Database
  ) throws -> Timestamp? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT p.observed_at FROM occurrences AS o JOIN documents AS p ON p.seq = o.parent
          WHERE o.document = ? AND o.superseded_by IS NULL AND p.observed_at IS NOT NULL
          ORDER BY o.id
          """), arguments: [document]
    )?.time("observed_at")
  }
}
