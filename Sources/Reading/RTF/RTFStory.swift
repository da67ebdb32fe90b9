import LeadModel

/// One story of an RTF file as text, with its tables.
struct RTFStory {
  private(set) var page = PageText()
  private var table = 0
  private var row = 0
  private var column = 1
  private var cellStart = 0
  /// The last thing that ended was a row, so that the table may go on.
  private var isTableOpen = false
  private var isCellBroken = false

  mutating func append(_ text: String, isHidden: Bool, isInTable: Bool) {
    guard !text.isEmpty else { return }
    if isTableOpen, !isInTable, !text.allSatisfy(\.isNewline) { closeTable() }
    if text.utf8.contains(0x0A) { isCellBroken = true }
    let range = page.append(text)
    if isHidden { page.mark(.invisible, range) }
  }

  private mutating func closeTable() {
    isTableOpen = false
    row = 0
    cellStart = page.count
  }

  /// A cell with several lines is followed by a line end, so that the next one does not stand
  /// behind its last line.
  mutating func endCell() {
    beginTable()
    page.addCell(table: table, row: row, column: column, cellStart..<page.count)
    page.append(isCellBroken ? "\n" : "\t")
    isCellBroken = false
    column += 1
    cellStart = page.count
  }

  mutating func endRow() {
    beginTable()
    page.append("\n")
    row += 1
    column = 1
    cellStart = page.count
    isCellBroken = false
  }

  private mutating func beginTable() {
    guard !isTableOpen else { return }
    isTableOpen = true
    table += 1
    row = 1
    column = 1
  }

  /// A paragraph begins: what the next cell holds starts here.
  mutating func beginRow() {
    if column == 1 { cellStart = page.count }
  }

  var isEmpty: Bool { page.text.allSatisfy(\.isWhitespace) }
}
