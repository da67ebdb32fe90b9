import LeadModel
import Normalization

/// Names the columns of tables by their headings.
///
/// A row is the headings when at least two of its cells, and half of them or four, are headings
/// that the list knows, one of them for a name, an organisation or an e-mail address. A table that
/// goes on over a page's end without them keeps them. Plain text has tables where cells stand under
/// headings.
struct TableReader {
  let headings: WordList
  /// An export has many columns that no list knows.
  private static let enoughHeadings = 4
  /// Titles and notes may stand in the rows above.
  private static let headingRows = 3

  func readingTables(of pages: [ScannedPage]) -> [ScannedPage] {
    var result = pages
    var open: HeadedTable?
    for index in pages.indices where pages[index].page.kind != .attribute {
      if pages[index].cells.isEmpty, pages[index].page.words.isEmpty {
        result[index].tables = typed(on: pages[index])
      }
      let tables = Self.tables(of: pages[index].cells)
      for (number, rows) in tables.enumerated() {
        let above = number == 0 ? open : nil
        let table = headed(rows, on: pages[index]) ?? above.flatMap { continued(rows, of: $0) }
        if let table { result[index].tables.append(table) }
        open = number == tables.count - 1 ? table : nil
      }
      if tables.isEmpty { open = nil }
    }
    return result
  }

  /// Those of plain text; a line of labels with what they label ("Client  Mill Works  No.  471") is no head.
  private func typed(on page: ScannedPage) -> [HeadedTable] {
    TextTable(page).tables { row in
      let isHeading = row.cells.map { heading(page.text($0.range)) != nil }
      let isLabelled = isHeading == isHeading.indices.map { $0.isMultiple(of: 2) }
      return !isLabelled && columns(of: row, on: page) != nil
    }.compactMap { headed($0, on: page) }
  }

  /// The cells by table and row, in text order.
  private static func tables(of cells: [TableCell]) -> [[HeadedTable.Row]] {
    var tables: [[[TableCell]]] = []
    var last: TableCell?
    for cell in cells {
      if cell.table != last?.table {
        tables.append([[cell]])
      } else if cell.row != last?.row {
        tables[tables.count - 1].append([cell])
      } else {
        tables[tables.count - 1][tables[tables.count - 1].count - 1].append(cell)
      }
      last = cell
    }
    return tables.map { rows in
      rows.compactMap { row in
        guard let first = row.first, let last = row.last else { return nil }
        return HeadedTable.Row(range: first.range.lowerBound..<last.range.upperBound, cells: row)
      }
    }
  }

  private func headed(_ rows: [HeadedTable.Row], on page: ScannedPage) -> HeadedTable? {
    for number in rows.indices.lazy.filter({ rows[$0].cells.count > 1 }).prefix(Self.headingRows) {
      guard let columns = columns(of: rows[number], on: page) else { continue }
      return table(columns, roles(of: rows[number], on: page), rows, from: number + 1)
    }
    return nil
  }

  private func table(
    _ columns: [Int: HeadedTable.Heading], _ roles: [Int: FieldRole], _ rows: [HeadedTable.Row],
    from start: Int
  ) -> HeadedTable? {
    guard start < rows.count, let first = rows.first, let last = rows.last else { return nil }
    return HeadedTable(
      range: first.range.lowerBound..<last.range.upperBound, columns: columns,
      roles: roles, rows: Array(rows[start...]))
  }

  /// The rows as more of the table above, if they are not wider.
  private func continued(
    _ rows: [HeadedTable.Row], of table: HeadedTable
  ) -> HeadedTable? {
    let widest = rows.flatMap(\.cells).map(\.column).max() ?? 0
    guard widest == table.columns.keys.max() else { return nil }
    return self.table(table.columns, table.roles, rows, from: 0)
  }

  /// `nil` when the row is no row of headings. Columns whose heading is unknown are `other`.
  private func columns(
    of row: HeadedTable.Row, on page: ScannedPage
  ) -> [Int: HeadedTable.Heading]? {
    var columns: [Int: HeadedTable.Heading] = [:]
    var known = 0
    for cell in row.cells {
      let heading = heading(page.text(cell.range))
      if heading != nil { known += 1 }
      if columns[cell.column] == nil { columns[cell.column] = heading ?? .other }
    }
    let telling: Set<HeadedTable.Heading> = [.name, .given, .family, .organization, .email]
    guard known >= 2, known * 2 >= row.cells.count || known >= Self.enoughHeadings,
      columns.values.contains(where: telling.contains)
    else { return nil }
    // "Vorname, Name" and "Prénom, Nom": beside a given name the name is the family's.
    if columns.values.contains(.given), !columns.values.contains(.family) {
      for (column, heading) in columns where heading == .name { columns[column] = .family }
    }
    return columns
  }

  private func roles(of row: HeadedTable.Row, on page: ScannedPage) -> [Int: FieldRole] {
    var roles: [Int: FieldRole] = [:]
    for cell in row.cells where roles[cell.column] == nil {
      guard let role = FieldRole(page.text(cell.range).lowercased()),
        role == .phone || role == .fax || role.isAddressPart
      else { continue }
      roles[cell.column] = role
    }
    return roles
  }

  private func heading(_ text: String) -> HeadedTable.Heading? {
    let folded = text.foldedLatin
      .split { !$0.isLetter && !$0.isNumber && !"-/()'&".contains($0) }
      .joined(separator: " ")
    let parts = [folded] + folded.split(separator: "/").map(String.init)
    for part in parts + [folded.replacing("-", with: " ")] {
      if let value = headings.value(part.trimming { $0 == " " }) {
        return HeadedTable.Heading(rawValue: value)
      }
    }
    return nil
  }
}
