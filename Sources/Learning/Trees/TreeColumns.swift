import Scoring

/// The columns that trees are grown on: a number as it is, a level as one where it is
/// and missing where it is not, which the library passes over quickly.
struct TreeColumns {
  enum Column: Hashable {
    case number(feature: Int)
    /// One in rows of that bin, missing in all others.
    case bin(feature: Int, bin: Int)
  }

  let columns: [Column]

  /// Only bins that occur in the table get a column; of two bins that share all rows, one.
  init(_ table: EncodedTable) {
    var columns: [Column] = []
    for (index, feature) in table.features.enumerated() {
      if feature.isNumeric {
        columns.append(.number(feature: index))
        continue
      }
      var counts = [Int](repeating: 0, count: feature.binCount)
      for row in 0..<table.rowCount { counts[table.bin(row, index)] += 1 }
      let seen = counts.indices.filter { counts[$0] > 0 }
      for bin in seen.count == 2 ? seen.suffix(1) : seen[...] {
        columns.append(.bin(feature: index, bin: bin))
      }
    }
    self.columns = columns
  }

  /// The values of some rows, row by row.
  func values(_ table: EncodedTable, rows: [Int]) -> [Float] {
    var values = [Float](repeating: .nan, count: rows.count * columns.count)
    for (number, column) in columns.enumerated() {
      switch column {
      case .number(let feature):
        for (position, row) in rows.enumerated() {
          values[position * columns.count + number] = table.numbers[feature][row]
        }
      case .bin(let feature, let bin):
        for (position, row) in rows.enumerated() where table.bin(row, feature) == bin {
          values[position * columns.count + number] = 1
        }
      }
    }
    return values
  }
}
