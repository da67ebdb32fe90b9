import LeadModel

/// The fields that a page's reader marked and whose meaning is known, and the numbers and parts of
/// addresses in the columns of its tables, in text order.
struct MarkedFields {
  struct Entry {
    let role: FieldRole
    /// UTF-8 bytes of the page.
    let range: Range<Int>
    /// Which row of the page's tables, `nil` outside tables.
    var row: Int?
  }

  let entries: [Entry]

  init(on page: ScannedPage) {
    var roles: [String: FieldRole?] = [:]
    let marked: [Entry] = page.marks(.field).compactMap { mark in
      guard let name = mark.name, !mark.range.isEmpty else { return nil }
      let role = roles[name] ?? FieldRole(name)
      roles[name] = role
      return role.map { Entry(role: $0, range: mark.range) }
    }
    let inTables = Self.entries(of: page.tables)
    entries =
      marked.isEmpty || inTables.isEmpty
      ? marked + inTables
      : (marked + inTables).sorted { Self.isBefore($0.range, $1.range) }
  }

  private static func isBefore(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    (left.lowerBound, -left.upperBound) < (right.lowerBound, -right.upperBound)
  }

  private static func entries(of tables: [HeadedTable]) -> [Entry] {
    var entries: [Entry] = []
    var number = 0
    for table in tables {
      for row in table.rows {
        number += 1
        for cell in row.cells where !cell.range.isEmpty {
          guard let role = table.roles[cell.column] else { continue }
          entries.append(Entry(role: role, range: cell.range, row: number))
        }
      }
    }
    return entries
  }

  /// The role of the last field that begins before `offset` and holds it.
  func role(at offset: Int) -> FieldRole? {
    let entry = entries[..<entries.partitioningIndex { $0.range.lowerBound > offset }].last
    return entry.flatMap { $0.range.contains(offset) ? $0.role : nil }
  }
}
