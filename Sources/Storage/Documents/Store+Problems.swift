import GRDB
package import LeadModel

/// A document that failed or is partial, and why.
package struct DocumentProblem: Hashable, Sendable {
  package let document: DocumentID
  package let status: DocumentStatus
  package let code: String
  package let message: String
}

extension Store {
  /// Documents that failed, then those that are partial, each in the order of arrival; a partial
  /// one with the first error that was noticed.
  package func problems(limit: Int = .max) throws(StorageError) -> [DocumentProblem] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (SELECT d.id, d.status, d.failure_code AS code,
              d.failure_message AS message, NULL AS said
            FROM documents AS d WHERE d.status = 'failed' ORDER BY d.seq)
          UNION ALL
          SELECT * FROM (SELECT d.id, d.status, NULL, NULL, (
              SELECT n.payload FROM diagnostics AS n
              WHERE n.extraction = d.extraction AND n.severity = 'error' ORDER BY n.ordinal LIMIT 1)
            FROM documents AS d WHERE d.status = 'partial' ORDER BY d.seq)
          LIMIT ?
          """, arguments: [limit]
      ).map { row in
        let said = (row["said"] as String?) == nil ? nil : try row.payload(Diagnostic.self, "said")
        return DocumentProblem(
          document: DocumentID(row["id"]), status: try row.word("status"),
          code: row["code"] ?? said?.code ?? "", message: row["message"] ?? said?.message ?? "")
      }
    }
  }
}
