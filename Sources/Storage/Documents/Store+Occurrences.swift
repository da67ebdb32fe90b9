import GRDB
package import LeadModel

extension Store {
  /// Where a document was found, oldest first, superseded ones too.
  package func occurrences(of id: DocumentID) throws(StorageError) -> [Occurrence] {
    try read { db in
      try Row.fetchAll(
        db, sql: "\(Occurrence.select) WHERE d.id = ? ORDER BY o.id", arguments: [id.rawValue]
      ).map { Occurrence($0) }
    }
  }

  /// The ways to a document from files, by occurrences in force, in the order of their finding.
  ///
  /// Empty when every place where it was found holds other content now.
  package func paths(of id: DocumentID) throws(StorageError) -> [OccurrencePath] {
    try read { db in try Self.paths(of: id, db) }
  }

  /// The first file in which the document is or lies, to open it there when it was not copied.
  static func paths(of id: DocumentID, _ db: Database) throws -> [OccurrencePath] {
    let rows = try db.cachedRows(
      sql: """
        WITH RECURSIVE way AS (
          SELECT o.id AS start, coalesce(o.filed_to, o.path) AS path, o.parent, coalesce(o.name, o.parent_path) AS inside, 0 AS step
            FROM occurrences AS o JOIN documents AS d ON d.seq = o.document
            WHERE d.id = ? AND o.superseded_by IS NULL
          UNION ALL
          SELECT way.start, coalesce(o.filed_to, o.path), o.parent, coalesce(o.name, o.parent_path), way.step + 1
            FROM way JOIN occurrences AS o ON o.id = (
              SELECT min(p.id) FROM occurrences AS p
              WHERE p.document = way.parent AND p.superseded_by IS NULL)
            WHERE way.step < 64)
        SELECT * FROM way ORDER BY start, step DESC
        """, arguments: [id.rawValue])
    let ways = Dictionary(grouping: rows) { $0["start"] as Int64 }
    return ways.sorted { $0.key < $1.key }.compactMap { _, steps in
      guard let file = steps.first?["path"] as String? else { return nil }
      return OccurrencePath(file: file, inside: steps.dropFirst().map { $0["inside"] })
    }
  }
}

extension Occurrence {
  static let select = """
    SELECT o.*, d.id AS document_id, p.id AS parent_id FROM occurrences AS o
    JOIN documents AS d ON d.seq = o.document LEFT JOIN documents AS p ON p.seq = o.parent
    """

  init(_ row: Row) {
    id = row["id"]
    document = DocumentID(row["document_id"])
    if let parent = row["parent_id"] as String? {
      place = .inside(parent: DocumentID(parent), path: row["parent_path"], name: row["name"])
    } else {
      place = .file(path: row["path"])
    }
    depth = row["depth"]
    modifiedAt = row.time("modified_at")
    foundAt = Timestamp(millisecondsSince1970: row["found_at"])
    run = RunID(row["run"])
    supersededBy = row["superseded_by"]
  }
}
