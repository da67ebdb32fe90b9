import LeadModel

/// Rows of a table as lines.
struct SheetText {
  private(set) var page = PageText()
  /// Number of the page's first row.
  private(set) var firstRow = 1
  private var row = 0

  /// Goes on with the next row on a page of its own.
  mutating func beginPage() {
    page = PageText()
    firstRow = row + 1
  }

  /// `sep=;`, with which a file tells Excel its delimiter.
  static func isSeparatorNote(_ cells: [String]) -> Bool {
    cells.count <= 2 && cells[0].lowercased().hasPrefix("sep=") && cells[0].utf8.count <= 6
  }

  mutating func add(_ cells: [String]) {
    let cells = cells.map(\.onOneLine)
    let isBlank = cells.allSatisfy(\.isEmpty)
    if !isBlank { row += 1 }
    if row == 1, firstRow == 1, Self.isSeparatorNote(cells) { return }
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    for (index, cell) in cells.enumerated() where index <= last {
      if index > 0 { page.append("\t") }
      let range = page.append(cell)
      if cells.count > 1 { page.addCell(table: 1, row: row, column: index + 1, range) }
    }
    page.append("\n")
  }
}
