/// The cells of one OpenDocument sheet, rows and columns repeated as often as the file says and
/// the sheet has room for.
struct OpenGrid {
  private(set) var text: SheetText
  private let isHidden: Bool
  private var hiddenColumns: [Bool] = []
  private var row = 0
  private var rows = 1
  private var column = 0
  private var isRowHidden = false
  private var cells: [(column: Int, text: String, isHidden: Bool)] = []

  init(limit: Int, isHidden: Bool) {
    text = SheetText(limit: limit)
    self.isHidden = isHidden
  }

  mutating func addColumns(_ element: XMLElement) {
    let count = max(1, element.integer("table:number-columns-repeated") ?? 1)
    let left = CellRange.lastColumn - hiddenColumns.count
    let isHidden = Self.isHidden(element)
    hiddenColumns += Array(repeating: isHidden, count: max(0, min(count, left)))
  }

  private static func isHidden(_ element: XMLElement) -> Bool {
    let visibility = element["table:visibility"]
    return visibility == "collapse" || visibility == "filter"
  }

  mutating func beginRow(_ element: XMLElement) {
    rows = max(1, element.integer("table:number-rows-repeated") ?? 1)
    isRowHidden = Self.isHidden(element)
    column = 0
    cells = []
  }

  mutating func add(_ cell: OpenCell) {
    let shown = cell.text
    let left = max(0, CellRange.lastColumn - column)
    if !shown.isEmpty, !text.isCut {
      for offset in 0..<min(cell.columns, left) {
        let place = column + offset + 1
        let isColumnHidden = hiddenColumns.indices.contains(place - 1) && hiddenColumns[place - 1]
        cells.append(
          (place, shown, isHidden || isRowHidden || isColumnHidden || cell.isCovered))
      }
    }
    column += min(cell.columns, left)
  }

  mutating func endRow() {
    let left = max(0, CellRange.lastRow - row)
    let count = min(rows, left)
    if !cells.isEmpty {
      for offset in 0..<count where !text.isCut {
        for cell in cells {
          text.add(
            cell.text, row: row + offset + 1, column: cell.column, isHidden: cell.isHidden)
        }
      }
    }
    row += count
    cells = []
  }
}
