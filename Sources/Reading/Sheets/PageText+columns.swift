import LeadModel

extension PageText {
  /// Marks the cells of each table whose first row names the columns as fields of those names.
  mutating func markNamedColumns() {
    guard !cells.isEmpty else { return }
    let scalars = Array(text.unicodeScalars)
    let tables = cells
    var index = 0
    while index < tables.count {
      let own = tables[index...].prefix { $0.table == tables[index].table }
      markColumns(of: own, in: scalars)
      index = own.endIndex
    }
  }

  private mutating func markColumns(of table: ArraySlice<Page.Cell>, in text: [Unicode.Scalar]) {
    let rows = Self.rows(of: table, in: text, limit: 21)
    guard let first = table.first?.row, let head = rows.first,
      let names = SheetHeader.names(of: head, before: Array(rows.dropFirst()))
    else { return }
    for cell in table where cell.row > first && cell.column <= names.count {
      let name = names[cell.column - 1]
      if !name.isEmpty { mark(.field, cell.start..<cell.end, name: name) }
    }
  }

  /// The texts of the first rows, by column.
  private static func rows(
    of table: ArraySlice<Page.Cell>, in text: [Unicode.Scalar], limit: Int
  ) -> [[String]] {
    var rows: [[String]] = []
    var row = 0
    for cell in table {
      if cell.row != row || rows.isEmpty {
        guard rows.count < limit else { break }
        rows.append([])
        row = cell.row
      }
      var last = rows.removeLast()
      while last.count < min(cell.column, 200) { last.append("") }
      if cell.column <= 200 {
        let range = cell.start..<min(cell.end, cell.start + 200)
        last[cell.column - 1] = String(String.UnicodeScalarView(text[range])).onOneLine
      }
      rows.append(last)
    }
    return rows
  }
}
