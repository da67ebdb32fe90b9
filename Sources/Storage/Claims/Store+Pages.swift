import GRDB
package import LeadModel

extension Store {
  /// A page on which a search found something.
  package struct PageHit: Hashable, Sendable {
    package let document: DocumentID
    package let page: Int
    /// The words around the first hit, hits between `⟦` and `⟧`.
    package let snippet: String
  }

  /// Pages whose text has every word of `query`, best first (BM25); case and accents do not
  /// matter, the last letters of a word may be missing. Empty when the query has no word in it.
  package func pages(
    matching query: String, limit: Int = 50
  ) throws(StorageError) -> [PageHit] {
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: query) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, p.number, snippet(page_text, 0, '⟦', '⟧', '…', 12) AS snippet
          FROM page_text JOIN pages AS p ON p.id = page_text.rowid
          JOIN documents AS d ON d.seq = p.document
          WHERE page_text MATCH ? ORDER BY rank, d.seq, p.number LIMIT ?
          """, arguments: [pattern, limit]
      ).map { row in
        PageHit(document: DocumentID(row["id"]), page: row["number"], snippet: row["snippet"])
      }
    }
  }

  /// The canonical text of a page, or `nil` when there is no such page.
  package func text(of id: DocumentID, page: Int) throws(StorageError) -> String? {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT p.text FROM pages AS p JOIN documents AS d ON d.seq = p.document
          WHERE d.id = ? AND p.number = ?
          """, arguments: [id.rawValue, page])
    }
  }

  static func pages(of document: Int64, _ db: Database) throws -> [PageSummary] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM pages WHERE document = ? ORDER BY number", arguments: [document]
    ).map { row in
      PageSummary(
        number: row["number"], kind: row["kind"], path: row["path"], widthPt: row["width"],
        heightPt: row["height"], source: row["source"], reason: row["reason"],
        ocrConfidence: row["ocr_confidence"], ocrLanguage: row["ocr_language"],
        chars: row["chars"], ocrChars: row["ocr_chars"], text: row["text"])
    }
  }

  static func replacePages(
    of document: Int64, with pages: [PageSummary], _ db: Database
  ) throws {
    try db.executeCached(sql: "DELETE FROM pages WHERE document = ?", arguments: [document])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO pages (document, number, kind, path, width, height, source, reason,
          ocr_confidence, ocr_language, chars, ocr_chars, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for page in pages {
      try statement.execute(arguments: [
        document, page.number, page.kind, page.path, page.widthPt, page.heightPt, page.source,
        page.reason, page.ocrConfidence, page.ocrLanguage, page.chars, page.ocrChars, page.text,
      ])
    }
  }
}
