import LeadModel

/// The cells that are covered by merged ones.
struct MergedCells {
  private let ranges: [CellRange]

  init(_ ranges: [CellRange]) {
    self.ranges = ranges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Places of covered cells; `cells` stand in the order of their rows.
  func covered(among cells: [Page.Cell]) -> [Int] {
    var open: [CellRange] = []
    var next = 0
    var row = 0
    return cells.indices.filter { index in
      let cell = cells[index]
      if cell.row != row {
        row = cell.row
        while next < ranges.count, ranges[next].rows.lowerBound <= row {
          open.append(ranges[next])
          next += 1
        }
        open.removeAll { $0.rows.upperBound < row }
      }
      // Merged cells do not overlap: in a file that keeps to it, few are open in one row.
      return open.prefix(1_024).contains { range in
        range.columns.contains(cell.column) && range.rows.contains(cell.row)
          && (cell.column, cell.row) != (range.columns.lowerBound, range.rows.lowerBound)
      }
    }
  }
}
