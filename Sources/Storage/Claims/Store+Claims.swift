import GRDB
package import LeadModel

extension Store {
  /// A statement and the way to its ink.
  package struct StatementOrigin: Hashable, Sendable {
    package let statement: LeadModel.Statement
    package let document: DocumentID
    package let mediaType: String?
    /// Ways to the document in force, first found first.
    package let paths: [OccurrencePath]
    /// Whether a newer extraction of the document has taken its place.
    package let isSuperseded: Bool
  }

  /// A statement by id, superseded ones too; `nil` when there is none.
  package func statement(_ id: StatementID) throws(StorageError) -> StatementOrigin? {
    try read { db in
      let row = try db.cachedRow(
        sql: """
          SELECT s.payload, d.id, d.media_type, s.extraction <> d.extraction AS superseded
          FROM statements AS s JOIN extractions AS e ON e.id = s.extraction
          JOIN documents AS d ON d.seq = e.document
          WHERE s.id = ? ORDER BY s.extraction DESC LIMIT 1
          """, arguments: [id.rawValue])
      return try row.map { row in
        let document = DocumentID(row["id"])
        return StatementOrigin(
          statement: try row.payload(LeadModel.Statement.self), document: document,
          mediaType: row["media_type"], paths: try Self.paths(of: document, db),
          isSuperseded: row["superseded"])
      }
    }
  }

  /// The values in force of a document, in their order; empty when it was not read.
  package func statements(
    of document: DocumentID
  ) throws(StorageError) -> [LeadModel.Statement] {
    try read { db in
      let extraction = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT extraction FROM documents WHERE id = ?"),
        arguments: [document.rawValue])
      return try extraction.map { try Self.statements(of: $0, db) } ?? []
    }
  }

  static func claims(of extraction: Int64, _ db: Database) throws -> DocumentClaims {
    DocumentClaims(
      records: try payloads("records", of: extraction, db),
      links: try payloads("links", of: extraction, db),
      statements: try statements(of: extraction, db),
      intents: try payloads("intents", of: extraction, db))
  }

  /// In their order.
  static func statements(of extraction: Int64, _ db: Database) throws -> [LeadModel.Statement] {
    let statement = try db.cachedStatement(
      sql: "SELECT payload FROM statements WHERE extraction = ? ORDER BY ordinal")
    return try String.fetchAll(statement, arguments: [extraction]).map {
      try CanonicalJSON.value(LeadModel.Statement.self, from: $0)
    }
  }

  /// Those with a part of their evidence on a page. Its number is looked for in the canonical text
  /// first: a document of many pages has thousands of others.
  static func statements(
    of extraction: Int64, onPage number: Int, _ db: Database
  ) throws -> [LeadModel.Statement] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT payload FROM statements
        WHERE extraction = ? AND instr(payload, ?) > 0 ORDER BY ordinal
        """)
    return try String.fetchAll(statement, arguments: [extraction, "\"page\":\(number),"])
      .map { try CanonicalJSON.value(LeadModel.Statement.self, from: $0) }
      .filter { $0.evidence.parts.contains { $0.page == number } }
  }

  /// Values of a claim table in their order.
  static func payloads<Value: Decodable>(
    _ table: String, of extraction: Int64, _ db: Database
  ) throws -> [Value] {
    let statement = try db.cachedStatement(
      sql: "SELECT payload FROM \(table) WHERE extraction = ? ORDER BY ordinal")
    return try String.fetchAll(statement, arguments: [extraction]).map {
      try CanonicalJSON.value(Value.self, from: $0)
    }
  }

  static func insert(_ claims: DocumentClaims, _ extraction: Int64, _ db: Database) throws {
    try insert(claims.records, "records (extraction, ordinal, payload, id)", extraction, db) {
      [$0.id.rawValue]
    }
    try insert(
      claims.statements, "statements (extraction, ordinal, payload, id, field)", extraction, db
    ) { [$0.id.rawValue, $0.field.rawValue] }
    try insert(claims.links, "links (extraction, ordinal, payload, id, type)", extraction, db) {
      let id = Digest.id([
        String(extraction), $0.from.rawValue, $0.to.rawValue, $0.type.rawValue, $0.rule,
      ])
      return [id, $0.type.rawValue]
    }
    try insert(
      claims.intents, "intents (extraction, ordinal, payload, id, category)", extraction, db
    ) { [$0.id.rawValue, $0.category.rawValue] }
  }

  static func insert(_ diagnostics: [Diagnostic], _ extraction: Int64, _ db: Database) throws {
    try insert(
      diagnostics, "diagnostics (extraction, ordinal, payload, severity, code)", extraction, db
    ) { [$0.severity.rawValue, $0.code] }
  }

  /// One row per value: extraction, position, canonical JSON, then what it is looked up by.
  private static func insert<Value: Encodable>(
    _ values: [Value], _ table: String, _ extraction: Int64, _ db: Database,
    columns: (Value) -> [String]
  ) throws {
    guard let first = values.first else { return }
    let marks = Array(repeating: "?", count: 3 + columns(first).count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for (ordinal, value) in values.enumerated() {
      let fixed: StatementArguments = [extraction, ordinal, try CanonicalJSON.text(value)]
      try statement.execute(arguments: fixed + StatementArguments(columns(value)))
    }
  }
}
