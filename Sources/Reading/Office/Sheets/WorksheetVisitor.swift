/// Reads one worksheet of a workbook.
final class WorksheetVisitor: XMLVisitor {
  private(set) var text: SheetText
  private(set) var links = LinkTargets()
  /// What is printed above and below the sheet.
  private(set) var headersAndFooters: [String] = []
  private let values: CellValue
  private let isHidden: Bool
  private var merges: [CellRange] = []
  private var hiddenColumns = [Bool](repeating: false, count: CellRange.lastColumn + 1)
  private var isRowHidden = false
  private var row = 0
  private var column = 0
  private var type: String?
  private var style: Int?
  private var value = ""
  private var collects = false
  private var phonetic = 0

  init(values: CellValue, isHidden: Bool, limit: Int) {
    text = SheetText(limit: limit)
    self.values = values
    self.isHidden = isHidden
  }

  /// Longer than any cell may be.
  private static let valueLimit = 1 << 20

  func begin(_ element: XMLElement) {
    switch element.name {
    case "x:c": beginCell(element)
    case "x:v", "x:f":
      value = ""
      collects = true
    case "x:t": collects = phonetic == 0
    case "x:is": value = ""
    case "x:rPh": phonetic += 1
    case "x:row":
      row = element.integer("r").map { min(max($0, 1), CellRange.lastRow) } ?? row + 1
      column = 0
      isRowHidden = element.flag("hidden")
    case "x:col": hideColumns(element)
    case "x:mergeCell":
      if merges.count < 1 << 20, let range = element["ref"].flatMap(CellRange.init) {
        merges.append(range)
      }
    default: beginOther(element)
    }
  }

  private func beginOther(_ element: XMLElement) {
    switch element.name {
    case "x:oddHeader", "x:evenHeader", "x:firstHeader", "x:oddFooter", "x:evenFooter",
      "x:firstFooter":
      value = ""
      collects = true
    default: break
    }
  }

  private func beginCell(_ element: XMLElement) {
    if let place = element["r"].flatMap({ CellRange.cell($0) }) {
      (row, column) = place
    } else {
      column += 1
    }
    type = element["t"]
    style = element.integer("s")
    value = ""
  }

  private func hideColumns(_ element: XMLElement) {
    guard element.flag("hidden"), let first = element.integer("min"),
      let last = element.integer("max"), first >= 1, first <= last
    else { return }
    for column in hiddenColumns.indices where (first...last).contains(column) {
      hiddenColumns[column] = true
    }
  }

  var wantsMore: Bool { !text.isCut }

  func append(_ text: String) {
    if collects, value.utf8.count < Self.valueLimit { value += text }
  }

  func end(_ name: String) {
    switch name {
    case "x:v", "x:t": collects = false
    case "x:f":
      collects = false
      links.addTarget(inField: value)
      value = ""
    case "x:rPh": phonetic -= 1
    case "x:c": endCell()
    case "x:worksheet": text.hide(coveredBy: merges)
    case "x:oddHeader", "x:evenHeader", "x:firstHeader", "x:oddFooter", "x:evenFooter",
      "x:firstFooter":
      collects = false
      headersAndFooters += HeaderCodes.parts(of: value)
    default: break
    }
  }

  private func endCell() {
    guard !value.isEmpty, !text.isCut else { return }
    var shown = values.text(value, type: type, style: style)
    var isHidden = isHidden || isRowHidden || isColumnHidden
    if shown.isEmpty, type == nil || type == "n" {
      // A format that shows nothing hides the number.
      (shown, isHidden) = (value, true)
    }
    text.add(shown, row: row, column: column, isHidden: isHidden)
  }

  private var isColumnHidden: Bool {
    hiddenColumns.indices.contains(column) && hiddenColumns[column]
  }
}
