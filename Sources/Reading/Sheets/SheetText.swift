import LeadModel

/// Text of one sheet: a line for each row that holds something, the cells of a row parted by tabs,
/// one for each column on the way; a blank line where rows are missing.
struct SheetText {
  private(set) var page: PageText
  private let limit: Int
  private var row = 0
  private var column = 0

  init(limit: Int = .max) {
    self.limit = limit
    page = PageText(limit: limit)
  }

  var isCut: Bool { page.isCut }

  /// Goes on with the next row on a page of its own.
  mutating func beginPage() { page = PageText(limit: limit) }

  /// Adds a cell; row and column are counted from 1. Empty ones are left out.
  mutating func add(_ text: String, row: Int, column: Int, isHidden: Bool = false) {
    let text = text.trimmingWhiteSpace
    guard !text.isEmpty, !page.isCut else { return }
    let before = page.count
    if !page.isEmpty { page.append(separator(row: row, column: column)) }
    (self.row, self.column) = (row, column)
    let range = page.append(text)
    page.addCell(table: 1, row: row, column: column, range)
    if isHidden { page.markInvisible(range, after: before) }
  }

  private func separator(row: Int, column: Int) -> String {
    if row == self.row {
      return String(repeating: "\t", count: min(max(1, column - self.column), TextFlow.tabLimit))
    }
    return row > self.row + 1 ? "\n\n" : "\n"
  }

  /// The cells that a merged one covers are not shown; what they hold is marked.
  mutating func hide(coveredBy merges: [CellRange]) {
    for index in MergedCells(merges).covered(among: page.cells) {
      page.mark(.invisible, page.cells[index].start..<page.cells[index].end)
    }
  }
}
