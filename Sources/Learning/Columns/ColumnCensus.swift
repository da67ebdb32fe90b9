import Scoring

/// What a column holds in some of its rows: its texts with how often each occurs.
struct ColumnCensus {
  /// Numbers of texts that say something, in the order in which they were first seen.
  let present: [Int]
  /// How often each text of the column occurs in the rows.
  let counts: [Int]
  let rows: Int
  /// Rows with a value.
  let filled: Int
  let column: LeadColumn

  init(_ column: LeadColumn, rows: [Int]) {
    self.column = column
    self.rows = rows.count
    var counts = [Int](repeating: 0, count: column.texts.count)
    for row in rows { counts[Int(column.cells[row])] += 1 }
    let present = column.texts.indices.filter { text in
      counts[text] > 0 && ModelValue(cell: column.texts[text]) != .missing
    }
    self.counts = counts
    self.present = present
    filled = present.reduce(0) { $0 + counts[$1] }
  }

  var distinct: Int { present.count }

  /// In how many of the rows with a value the test holds, as a share.
  func share(_ holds: (String) -> Bool) -> Double {
    guard filled > 0 else { return 0 }
    let count = present.reduce(0) { $0 + (holds(column.texts[$1]) ? counts[$1] : 0) }
    return Double(count) / Double(filled)
  }

  /// Scalars of a value, on average over the rows with one.
  var meanLength: Double {
    guard filled > 0 else { return 0 }
    let sum = present.reduce(0) { $0 + column.texts[$1].unicodeScalars.count * counts[$1] }
    return Double(sum) / Double(filled)
  }
}
