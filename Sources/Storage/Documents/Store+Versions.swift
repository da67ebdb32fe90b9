import GRDB
package import LeadModel

/// Documents that were read by the same version, as far as engines make a difference.
package struct ReadVersion: Hashable, Sendable {
  package let version: ExtractionVersion
  /// Whether a PDF engine was at work.
  package let isPDF: Bool
  package let documents: Int

  package init(version: ExtractionVersion, isPDF: Bool, documents: Int) {
    self.version = version
    self.isPDF = isPDF
    self.documents = documents
  }
}

extension Store {
  /// By which versions the documents that could be read were read last; not those whose
  /// extraction was loaded, since their bytes are elsewhere.
  package func readVersions() throws(StorageError) -> [ReadVersion] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT v.*, coalesce(d.media_type = 'application/pdf', 0) AS pdf, count(*) AS n
          FROM documents AS d JOIN extraction_versions AS v ON v.digest = d.extraction_version
          WHERE d.status IN ('done', 'partial') AND v.rules <> 'loaded'
          GROUP BY v.digest, pdf ORDER BY v.digest, pdf
          """
      ).map { row in
        ReadVersion(
          version: ExtractionVersion(
            extractors: row["extractors"], rules: row["rules"],
            engines: try row.payload([String: String].self, "engines"),
            settings: row["settings"]), isPDF: row["pdf"], documents: row["n"])
      }
    }
  }

  /// Queues the documents again that were read by one of these; gives how many. What they said
  /// stays in force until they are read.
  package func requeue(readBy versions: [ReadVersion]) throws(StorageError) -> Int {
    try write { db in
      try versions.reduce(0) { count, version in
        try db.execute(
          sql: """
            UPDATE documents SET stage = 'extract', status = 'queued', attempts = 0,
              failure_code = NULL, failure_message = NULL
            WHERE status IN ('done', 'partial') AND extraction_version = ?
              AND coalesce(media_type = 'application/pdf', 0) = ?
            """, arguments: [version.version.digest, version.isPDF])
        return count + db.changesCount
      }
    }
  }

  static func remember(_ version: ExtractionVersion, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO extraction_versions VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      version.digest, version.extractors, version.rules,
      try CanonicalJSON.text(version.engines), version.settings,
    ])
  }

  /// Ends a claim without a new extraction, where a document was read before and nothing new came
  /// of it: the version says the very same, or the bytes could not be had. `false` otherwise.
  static func keepStanding(
    _ claim: WorkClaim, _ report: ExtractionReport, _ version: ExtractionVersion, _ db: Database
  ) throws -> Bool {
    guard let standing = try standingReport(of: claim.seq, db) else { return false }
    let isOutOfReach = report.error?.code == .unreadable && standing.status != .failed
    guard isOutOfReach || standing.says(report) else { return false }
    try db.execute(
      sql: """
        UPDATE documents SET stage = iif(resolved_extraction IS extraction, 'complete', 'resolve'),
          status = ?1, failure_code = ?2, failure_message = ?3,
          extraction_version = coalesce(?4, extraction_version),
          claim_owner = NULL, claim_expires = NULL WHERE seq = ?5
        """,
      arguments: [
        standing.status.rawValue, standing.error?.code.rawValue, standing.error?.message,
        isOutOfReach ? nil : version.digest, claim.seq,
      ])
    return true
  }
}

extension ExtractionReport {
  /// Whether both say the same of the document, whoever read it.
  fileprivate func says(_ other: ExtractionReport) -> Bool {
    status == other.status && error?.code == other.error?.code && claims == other.claims
      && diagnostics == other.diagnostics && document.pages == other.document.pages
      && document.mediaType == other.document.mediaType
  }
}
