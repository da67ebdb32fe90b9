import GRDB
package import LeadModel

/// The claims in force of one document, with what dates and orders them.
package struct SourceDocument: Hashable, Sendable {
  package let id: DocumentID
  /// Order of arrival, from 1.
  package let arrival: Int
  /// When it was written, as far as it or the document around it says.
  package let observedAt: Timestamp?
  package let firstSeen: Timestamp
  package let claims: DocumentClaims
  /// Which extraction the claims are of; told back when they have been resolved.
  package let version: Version

  package struct Version: Hashable, Sendable {
    let document: Int64
    let extraction: Int64
  }
}

/// One record as resolution takes it.
package struct StoredRecord: Hashable, Sendable {
  package let record: LeadModel.Record
  /// In document order.
  package let statements: [LeadModel.Statement]
  package let document: DocumentID
  /// Order of the document's arrival.
  package let arrival: Int
  package let observedAt: Timestamp?
}

extension Store {
  /// Documents that were read, with their claims in force, in the order of arrival after
  /// `arrival`; at most `limit`, so that a large store is walked in steps.
  package func sourceDocuments(
    after arrival: Int = 0, limit: Int = .max
  ) throws(StorageError) -> [SourceDocument] {
    try read { db in
      try Self.sourceDocuments(
        "d.seq > ? ORDER BY d.seq LIMIT ?", [arrival, limit], db)
    }
  }

  /// The documents in force that these records are in, in the order of arrival; records of
  /// superseded extractions have none.
  package func sourceDocuments(of records: [RecordID]) throws(StorageError) -> [SourceDocument] {
    try read { db in try Self.sourceDocuments(of: records, db) }
  }

  /// These documents with their claims in force, in the order of arrival; those that are not there or
  /// not read are left out.
  package func sourceDocuments(
    named ids: Set<DocumentID>
  ) throws(StorageError) -> [SourceDocument] {
    try read { db in
      try ids.flatMap { try Self.sourceDocuments("d.id = ?", [$0.rawValue], db) }
        .sorted { $0.arrival < $1.arrival }
    }
  }

  /// The joins are crossed so that SQLite keeps to their order: it would scan all documents.
  static func sourceDocuments(
    of records: [RecordID], _ db: Database
  ) throws -> [SourceDocument] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.seq FROM records AS r
        CROSS JOIN extractions AS e ON e.id = r.extraction
        CROSS JOIN documents AS d ON d.seq = e.document AND d.extraction = r.extraction
        WHERE r.id = ?
        """)
    var documents: Set<Int64> = []
    for record in records {
      documents.formUnion(try Int64.fetchAll(statement, arguments: [record.rawValue]))
    }
    return try documents.sorted().flatMap { seq in
      try Self.sourceDocuments("d.seq = ?", [seq], db)
    }
  }

  /// Every record in force, in the order of arrival, then of the document.
  package func sourceRecords() throws(StorageError) -> [StoredRecord] {
    try sourceDocuments().flatMap(\.records)
  }

  /// Records that are not in force any longer, as the last extraction that had them read them;
  /// those that no extraction ever had are left out.
  package func formerRecords(_ ids: [RecordID]) throws(StorageError) -> [StoredRecord] {
    try read { db in try Self.formerRecords(ids, db) }
  }

  static func formerRecords(_ ids: [RecordID], _ db: Database) throws -> [StoredRecord] {
    try ids.compactMap { id in
      do {
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT r.payload, r.extraction, d.id, d.seq, d.observed_at FROM records AS r
              JOIN extractions AS e ON e.id = r.extraction JOIN documents AS d ON d.seq = e.document
              WHERE r.id = ? ORDER BY r.extraction DESC LIMIT 1
              """), arguments: [id.rawValue])
        guard let row else { return nil }
        let statements: [LeadModel.Statement] = try Self.payloads(
          "statements", of: row["extraction"], db)
        return StoredRecord(
          record: try row.payload(LeadModel.Record.self),
          statements: statements.filter { $0.record == id }, document: DocumentID(row["id"]),
          arrival: row["seq"], observedAt: row.time("observed_at"))
      }
    }
  }

  static func sourceDocuments(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [SourceDocument] {
    let sql = "SELECT d.* FROM documents AS d WHERE d.extraction IS NOT NULL AND \(condition)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      SourceDocument(
        id: DocumentID(row["id"]), arrival: row["seq"], observedAt: row.time("observed_at"),
        firstSeen: Timestamp(millisecondsSince1970: row["first_seen"]),
        claims: try claims(of: row["extraction"], db),
        version: .init(document: row["seq"], extraction: row["extraction"]))
    }
  }
}

extension SourceDocument {
  package var records: [StoredRecord] {
    let byRecord = Dictionary(grouping: claims.statements, by: \.record)
    return claims.records.map { record in
      StoredRecord(
        record: record, statements: byRecord[record.id] ?? [], document: id, arrival: arrival,
        observedAt: observedAt)
    }
  }
}
