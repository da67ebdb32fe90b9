/// Tables of plain text, whose columns stand under each other by spaces or tabs.
struct TextTable {
  private let page: ScannedPage
  /// The lines of the text with their cells; `start` counts scalars from the line's beginning.
  private let lines: [[(range: Range<Int>, start: Int)]]

  init(_ page: ScannedPage) {
    self.page = page
    lines = page.bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      Self.cells(of: $0.startIndex..<$0.endIndex, in: page.bytes)
    }
  }

  /// Rows of at least three cells, each with the rows below it whose cells stand under its own.
  ///
  /// - Parameter isHead: Whether a row names columns.
  func tables(where isHead: (HeadedTable.Row) -> Bool) -> [[HeadedTable.Row]] {
    var tables: [[HeadedTable.Row]] = []
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard lines[index].count >= 3 else { continue }
      let starts = lines[index].map(\.start)
      let number = tables.count
      let head = row(lines[index], 0, of: number, under: starts)
      guard let head, isHead(head) else { continue }
      var rows = [head]
      while index + 1 < lines.count, !lines[index + 1].isEmpty,
        let next = row(lines[index + 1], rows.count, of: number, under: starts)
      {
        rows.append(next)
        index += 1
      }
      if rows.count > 1 { tables.append(rows) }
    }
    return tables
  }

  /// `nil` when a cell stands under no heading, two under one, or there is but one cell.
  private func row(
    _ cells: [(range: Range<Int>, start: Int)], _ row: Int, of table: Int, under starts: [Int]
  ) -> HeadedTable.Row? {
    guard cells.count > 1, cells.count <= starts.count, let first = cells.first,
      let last = cells.last
    else { return nil }
    var found: [TableCell] = []
    for (number, cell) in cells.enumerated() {
      // A long cell pushes those behind it aside; where none is empty their order tells.
      let isFull = cells.count == starts.count
      guard let column = isFull ? number : Self.column(at: cell.start, of: starts),
        found.last?.column != column, isFull || !reaches(cell, past: column, of: starts)
      else { return nil }
      found.append(TableCell(table: table, row: row, column: column, range: cell.range))
    }
    return HeadedTable.Row(
      range: first.range.lowerBound..<last.range.upperBound, cells: found)
  }

  /// Whether it goes on under the next heading: two cells with one space between them.
  private func reaches(
    _ cell: (range: Range<Int>, start: Int), past column: Int, of starts: [Int]
  ) -> Bool {
    guard column + 1 < starts.count else { return false }
    return cell.start + page.text(cell.range).unicodeScalars.count > starts[column + 1]
  }

  private static func column(at start: Int, of starts: [Int]) -> Int? {
    starts.indices.min { abs(starts[$0] - start) < abs(starts[$1] - start) }
      .flatMap { abs(starts[$0] - start) <= slack ? $0 : nil }
  }

  /// Scalars by which a cell may stand beside its heading.
  private static let slack = 2

  /// Cut at tabs and at two spaces or more; a tab stands for the next multiple of eight.
  private static func cells(
    of line: Range<Int>, in bytes: [UInt8]
  ) -> [(range: Range<Int>, start: Int)] {
    var cells: [(range: Range<Int>, start: Int)] = []
    var (column, spaces, isTabbed) = (0, 2, true)
    for offset in line where bytes[offset] != 13 {
      switch bytes[offset] {
      case 0x20: spaces += 1
      case 9: isTabbed = true
      case 0x80..<0xC0:
        cells[cells.count - 1].range = cells[cells.count - 1].range.lowerBound..<(offset + 1)
      default:
        if spaces >= 2 || isTabbed || cells.isEmpty {
          cells.append((offset..<(offset + 1), column))
        } else {
          let start = cells[cells.count - 1].range.lowerBound
          cells[cells.count - 1].range = start..<(offset + 1)
        }
        (spaces, isTabbed) = (0, false)
      }
      if bytes[offset] == 9 {
        column = (column / 8 + 1) * 8
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return cells
  }
}
