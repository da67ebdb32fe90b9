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
  /// Stands before the next cell of the row, if there is one.
  private var separator: String?

  mutating func append(_ text: String, isHidden: Bool, isInTable: Bool) {
    guard !text.isEmpty else { return }
    if isTableOpen, !isInTable, !text.allSatisfy(\.isNewline) { closeTable() }
    separate()
    if text.utf8.contains(0x0A) { isCellBroken = true }
    let range = page.append(text)
    if isHidden { page.mark(.invisible, range) }
  }

  /// Writes what stands between the last cell and the next one.
  private mutating func separate() {
    guard let separator else { return }
    page.append(separator)
    self.separator = nil
    isCellBroken = false
    cellStart = page.count
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
    separate()
    page.addCell(table: table, row: row, column: column, cellStart..<page.count)
    separator = isCellBroken ? "\n" : "\t"
    column += 1
  }

  mutating func endRow() {
    beginTable()
    separator = nil
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

  /// A row is defined: what its first cell holds starts here.
  mutating func beginRow() {
    guard column == 1 else { return }
    cellStart = page.count
    isCellBroken = false
  }

  var isEmpty: Bool { page.text.allSatisfy(\.isWhitespace) }
}
