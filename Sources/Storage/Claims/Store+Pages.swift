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

  /// One page as it was read, with what was claimed on it.
  package struct PageReading: Hashable, Sendable {
    package let page: PageSummary
    /// Of all pages of the document, in order.
    package let numbers: [Int]
    /// Of the extraction in force, those with a part of their evidence on the page.
    package let statements: [LeadModel.Statement]
  }

  /// A page of the extraction in force; `nil` when there is no such page.
  package func page(
    _ number: Int, of id: DocumentID
  ) throws(StorageError) -> PageReading? {
    try read { db in
      let row = try db.cachedRow(
        sql: """
          SELECT p.*, d.extraction FROM documents AS d
          JOIN pages AS p ON p.document = d.seq WHERE d.id = ? AND p.number = ?
          """, arguments: [id.rawValue, number])
      guard let row, let extraction = row["extraction"] as Int64? else { return nil }
      let numbers = try Int.fetchAll(
        db.cachedStatement(sql: "SELECT number FROM pages WHERE document = ? ORDER BY number"),
        arguments: [row["document"]])
      return PageReading(
        page: Self.page(row), numbers: numbers,
        statements: try Self.statements(of: extraction, onPage: number, db))
    }
  }

  static func pages(of document: Int64, _ db: Database) throws -> [PageSummary] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM pages WHERE document = ? ORDER BY number", arguments: [document]
    ).map(page)
  }

  private static func page(_ row: Row) -> PageSummary {
    PageSummary(
      number: row["number"], kind: row["kind"], path: row["path"], widthPt: row["width"],
      heightPt: row["height"], source: row["source"], reason: row["reason"],
      ocrConfidence: row["ocr_confidence"], ocrLanguage: row["ocr_language"],
      chars: row["chars"], ocrChars: row["ocr_chars"], text: row["text"])
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
