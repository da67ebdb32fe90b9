/// A few equations in as many unknowns.
enum LinearSystem {
  /// By elimination with the largest pivot; `nil` when there is no single solution.
  static func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let pivot, abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      for other in 0..<count where other != column {
        let share = rows[other][column] / rows[column][column]
        for place in column...count { rows[other][place] -= share * rows[column][place] }
      }
    }
    return rows.indices.map { rows[$0][count] / rows[$0][$0] }
  }
}
