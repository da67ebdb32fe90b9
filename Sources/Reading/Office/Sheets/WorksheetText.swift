/// Text of one sheet: a line for each row that holds something, the cells of a row parted by tabs,
/// one for each column on the way; a blank line where rows are missing.
struct WorksheetText {
  private(set) var page: BoundedText
  private var row = 0
  private var column = 0
  private var hiddenEnd = -1

  init(limit: Int) { page = BoundedText(limit: limit) }

  var isCut: Bool { page.isCut }

  /// Adds a cell; row and column are counted from 1. Empty ones are left out.
  mutating func add(_ text: String, row: Int, column: Int, isHidden: Bool) {
    let text = text.trimmingWhiteSpace
    guard !text.isEmpty, !page.isCut else { return }
    let before = page.count
    if !page.isEmpty { page.append(separator(row: row, column: column)) }
    (self.row, self.column) = (row, column)
    let start = page.count
    page.append(text)
    page.addCell(table: 1, row: row, column: column, from: start)
    if isHidden {
      page.markInvisible(from: start, joining: hiddenEnd == before ? before : -1)
      hiddenEnd = page.count
    }
  }

  private func separator(row: Int, column: Int) -> String {
    if row == self.row {
      return String(repeating: "\t", count: min(max(1, column - self.column), TextFlow.tabLimit))
    }
    return row > self.row + 1 ? "\n\n" : "\n"
  }

  /// The cells that a merged one covers are not shown; what they hold is marked.
  mutating func hide(coveredBy merges: [CellRange]) {
    let covered = MergedCells(merges).covered(among: page.cells)
    if !covered.isEmpty { page.markInvisible(cellsAt: covered) }
  }
}
