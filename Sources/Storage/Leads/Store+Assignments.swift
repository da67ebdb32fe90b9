import GRDB
package import LeadModel

extension Store {
  /// How many leads each owner got in a span of time and still has; a lead that was decided again and
  /// stayed where it was counts for when it came.
  package func assignments(
    during span: Range<Timestamp>
  ) throws(StorageError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT owner, count(*) AS n FROM standing_decisions
          WHERE owner IS NOT NULL AND assigned_at >= ? AND assigned_at < ? GROUP BY owner
          """,
        arguments: [
          span.lowerBound.millisecondsSince1970, span.upperBound.millisecondsSince1970,
        ])
      var counts: [String: Int] = [:]
      for row in rows { counts[row["owner"]] = row["n"] }
      return counts
    }
  }

  /// The signal of this id from this source, or `nil`.
  package func signal(
    _ id: SignalID, from source: String
  ) throws(StorageError) -> Signal? {
    try read { db in
      try db.cachedRow(
        sql: "SELECT payload FROM signals WHERE source = ? AND id = ?",
        arguments: [source, id.rawValue]
      ).map { try $0.payload(Signal.self) }
    }
  }
}
