import GRDB
import LeadModel

/// A count with what it counts.
package struct Tally: Hashable, Sendable {
  package let name: String
  package let count: Int
  /// The mean of what is measured besides, where something is.
  package let mean: Double?
}

extension Store {
  /// Pages by where their text comes from, the most first.
  package func pageSources() throws(StorageError) -> [Tally] {
    try tallies("SELECT source, count(*), avg(ocr_confidence) FROM pages GROUP BY 1")
  }

  /// Documents by media type, the most first.
  package func mediaTypes() throws(StorageError) -> [Tally] {
    try tallies(
      """
      SELECT coalesce(media_type, 'not read yet'), count(*), NULL FROM documents
      GROUP BY media_type
      """)
  }

  /// Values in force by field, with their mean confidence, the most first.
  package func fieldFigures() throws(StorageError) -> [Tally] {
    try tallies(
      """
      SELECT s.field, count(*), avg(json_extract(s.payload, '$.confidence'))
      FROM documents AS d JOIN statements AS s ON s.extraction = d.extraction GROUP BY 1
      """)
  }

  /// Values in force by extractor and its version, with their mean confidence, the most first.
  package func extractorFigures() throws(StorageError) -> [Tally] {
    try tallies(
      """
      SELECT json_extract(s.payload, '$.extractor') || ' '
          || json_extract(s.payload, '$.version'), count(*),
        avg(json_extract(s.payload, '$.confidence'))
      FROM documents AS d JOIN statements AS s ON s.extraction = d.extraction GROUP BY 1
      """)
  }

  /// Leads by whole tens of points of their combined score, lowest first.
  package func scoreBands() throws(StorageError) -> [Tally] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT max(0, min(9, combined / 10000000)) AS band, count(*) FROM leads
          WHERE combined IS NOT NULL GROUP BY 1 ORDER BY 1
          """
      ).map { Tally(name: "\($0[0] as Int)", count: $0[1], mean: nil) }
    }
  }

  /// Leads that are decided, by owner, the most first.
  package func ownerFigures() throws(StorageError) -> [Tally] {
    try tallies(
      """
      SELECT coalesce(d.owner, 'nobody'), count(*), NULL FROM leads AS l
      JOIN standing_decisions AS s ON s.lead = l.id JOIN decisions AS d ON d.seq = s.seq GROUP BY 1
      """)
  }

  /// Leads whose latest decision qualified them.
  package func qualifiedLeads() throws(StorageError) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM leads AS l JOIN standing_decisions AS s ON s.lead = l.id
          JOIN decisions AS d ON d.seq = s.seq WHERE d.qualified
          """) ?? 0
    }
  }

  private func tallies(_ sql: String) throws(StorageError) -> [Tally] {
    try read { db in
      try Row.fetchAll(db, sql: "\(sql) ORDER BY 2 DESC, 1").map {
        Tally(name: $0[0], count: $0[1], mean: $0[2])
      }
    }
  }
}
