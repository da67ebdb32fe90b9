import GRDB
package import LeadModel

/// Which documents to list; every condition that is set must hold.
package struct DocumentListQuery: Hashable, Sendable {
  package var status: DocumentStatus?
  package var mediaType: String?
  /// Code of why it failed.
  package var failure: String?
  /// Documents with a page whose text comes from there: `native`, `ocr`, `mixed`, `none`.
  package var pageSource: String?
  package var offset: Int
  package var limit: Int

  package init(
    status: DocumentStatus? = nil, mediaType: String? = nil, failure: String? = nil,
    pageSource: String? = nil, offset: Int = 0, limit: Int = 50
  ) {
    self.status = status
    self.mediaType = mediaType
    self.failure = failure
    self.pageSource = pageSource
    self.offset = offset
    self.limit = limit
  }
}

/// One line of a list of documents.
package struct DocumentLine: Hashable, Sendable {
  package let id: DocumentID
  package let mediaType: String?
  package let status: DocumentStatus
  package let failure: String?
  package let pages: Int
  package let firstSeen: Timestamp
}

/// One line of a list of values in force.
package struct ValueLine: Hashable, Sendable {
  package let statement: LeadModel.Statement
  package let document: DocumentID
}

extension Store {
  /// Documents, the latest to arrive first.
  package func documents(
    matching query: DocumentListQuery
  ) throws(StorageError) -> [DocumentLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, d.media_type, d.status, d.failure_code, d.first_seen,
            (SELECT count(*) FROM pages WHERE document = d.seq) AS pages
          FROM documents AS d
          WHERE (:status IS NULL OR d.status = :status)
            AND (:type IS NULL OR coalesce(d.media_type, 'not read yet') = :type)
            AND (:failure IS NULL OR d.failure_code = :failure)
            AND (:source IS NULL
              OR d.seq IN (SELECT document FROM pages WHERE source = :source))
          ORDER BY d.seq DESC LIMIT :limit OFFSET :offset
          """,
        arguments: [
          "status": query.status?.rawValue, "type": query.mediaType, "failure": query.failure,
          "source": query.pageSource, "limit": query.limit, "offset": query.offset,
        ]
      ).map { row in
        DocumentLine(
          id: DocumentID(row["id"]), mediaType: row["media_type"], status: try row.word("status"),
          failure: row["failure_code"], pages: row["pages"],
          firstSeen: Timestamp(millisecondsSince1970: row["first_seen"]))
      }
    }
  }

  /// Values in force, those of the latest documents first.
  ///
  /// - Parameter extractor: its name and version, apart by a blank.
  package func values(
    of field: Field?, by extractor: String?, offset: Int, limit: Int
  ) throws(StorageError) -> [ValueLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.payload, d.id FROM documents AS d
          CROSS JOIN statements AS s ON s.extraction = d.extraction
          WHERE (:field IS NULL OR s.field = :field)
            AND (:extractor IS NULL OR json_extract(s.payload, '$.extractor') || ' '
              || json_extract(s.payload, '$.version') = :extractor)
          ORDER BY d.seq DESC, s.ordinal LIMIT :limit OFFSET :offset
          """,
        arguments: [
          "field": field?.rawValue, "extractor": extractor, "limit": limit, "offset": offset,
        ]
      ).map {
        ValueLine(
          statement: try $0.payload(LeadModel.Statement.self), document: DocumentID($0["id"]))
      }
    }
  }
}
