import GRDB
package import LeadModel

extension Store {
  /// Read documents whose extraction in force was made with other rules, in the order of arrival;
  /// not those whose extraction was loaded, since their bytes are elsewhere.
  package func documents(
    readWithRulesOtherThan rules: String
  ) throws(StorageError) -> [DocumentID] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT d.id FROM documents AS d JOIN extraction_versions AS v
            ON v.digest = d.extraction_version
          WHERE d.status IN ('done', 'partial') AND v.rules NOT IN (?, 'loaded') ORDER BY d.seq
          """, arguments: [rules]
      ).map { DocumentID($0) }
    }
  }

  /// Queues those documents again; gives how many.
  package func requeue(readWithRulesOtherThan rules: String) throws(StorageError) -> Int {
    try write { db in
      try db.execute(
        sql: """
          UPDATE documents SET stage = 'extract', status = 'queued', attempts = 0,
            failure_code = NULL, failure_message = NULL
          WHERE status IN ('done', 'partial')
            AND extraction_version IN (
              SELECT digest FROM extraction_versions WHERE rules NOT IN (?, 'loaded'))
          """, arguments: [rules])
      return db.changesCount
    }
  }
}
