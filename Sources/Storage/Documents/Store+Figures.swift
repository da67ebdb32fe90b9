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

  /// Values in force with their mean confidence, the most first: by field, and by extractor and its
  /// version. Read once for both.
  package func valueFigures() throws(StorageError) -> (fields: [Tally], extractors: [Tally]) {
    let rows = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.field, json_extract(s.payload, '$.extractor') || ' '
              || json_extract(s.payload, '$.version') AS extractor, count(*) AS n,
            sum(json_extract(s.payload, '$.confidence')) AS confidence
          FROM documents AS d JOIN statements AS s ON s.extraction = d.extraction
          GROUP BY 1, 2 ORDER BY 1, 2
          """)
    }
    return (Self.tallies(rows, by: "field"), Self.tallies(rows, by: "extractor"))
  }

  private static func tallies(_ rows: [Row], by column: String) -> [Tally] {
    Dictionary(grouping: rows) { $0[column] as String }.map { name, rows in
      let count = rows.reduce(0) { $0 + ($1["n"] as Int) }
      let confidence = rows.reduce(0) { $0 + ($1["confidence"] as Double) }
      return Tally(name: name, count: count, mean: confidence / Double(count))
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
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
