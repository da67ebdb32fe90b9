import GRDB
package import LeadModel

extension Store {
  /// How many leads each owner got in the calendar month (UTC) of `instant` and still has; a lead
  /// that was decided again and stayed where it was counts for the month in which it came.
  package func assignments(inMonthOf instant: Timestamp) throws(StorageError) -> [String: Int] {
    let month = String(instant.description.prefix(7))
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT owner, count(*) AS n FROM standing_decisions
          WHERE owner IS NOT NULL AND strftime('%Y-%m', assigned_at / 1000, 'unixepoch') = ?
          GROUP BY owner
          """, arguments: [month])
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
      ).map { try Signal(canonical: $0["payload"]) }
    }
  }
}
