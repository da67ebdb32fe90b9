/// Whether a table holds data or only places things on the page.
enum HTMLTableShape {
  case data, layout
}

/// How many columns and rows a cell covers.
struct HTMLCellSpan {
  let columns: Int
  let rows: Int

  static let one = HTMLCellSpan(columns: 1, rows: 1)

  /// At most 1,000 columns and 65,534 rows, as the HTML standard reads these attributes.
  init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 1_000)
    self.rows = min(max(rows, 1), 65_534)
  }
}

/// The tables that are open at a place of a page, and the grid of the innermost one.
struct HTMLTables {
  private var open: [Table] = []
  private var count = 0

  /// Spans of rows are followed in so many columns: no table that people read has more.
  private static let coveredColumns = 256

  private struct Table {
    /// `nil` for a table that only places things.
    let number: Int?
    var row = 0
    var column = 1
    var cellStart: Int?
    var cellColumn = 1
    /// The last row that a cell from above covers, by column.
    var covered: [Int] = []
  }

  mutating func begin(_ shape: HTMLTableShape) {
    if shape == .data { count += 1 }
    open.append(Table(number: shape == .data ? count : nil))
  }

  mutating func end() { _ = open.popLast() }

  mutating func beginRow() {
    guard var table = open.popLast() else { return }
    table.row += 1
    table.column = 1
    open.append(table)
  }

  mutating func beginCell(_ span: HTMLCellSpan) {
    guard open.last?.number != nil, var table = open.popLast() else { return }
    while table.column <= table.covered.count, table.covered[table.column - 1] >= table.row {
      table.column += 1
    }
    table.cellColumn = table.column
    table.cellStart = nil
    let end = min(table.column + span.columns - 1, Self.coveredColumns)
    if span.rows > 1, end >= table.column {
      while table.covered.count < end { table.covered.append(0) }
      for column in table.column...end { table.covered[column - 1] = table.row + span.rows - 1 }
    }
    table.column += span.columns
    open.append(table)
  }

  /// Text was written from `start` on.
  mutating func write(at start: Int) {
    guard !open.isEmpty, open[open.count - 1].cellStart == nil else { return }
    open[open.count - 1].cellStart = start
  }

  mutating func endCell(at end: Int, on page: inout PageText) {
    guard var table = open.popLast() else { return }
    if let number = table.number, let start = table.cellStart, start < end {
      page.addCell(
        table: number, row: max(table.row, 1), column: table.cellColumn, start..<end)
    }
    // What stands between cells belongs to none.
    table.cellStart = Int.max
    open.append(table)
  }
}
