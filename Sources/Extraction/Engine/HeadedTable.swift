import LeadModel

/// A cell of a table, in bytes of its page's text.
struct TableCell {
  let table: Int
  let row: Int
  let column: Int
  let range: Range<Int>
}

/// A table, or the part of one that stands on a page, whose columns have known names.
struct HeadedTable {
  /// From the first cell, headings included, to the last.
  let range: Range<Int>
  let columns: [Int: Heading]
  /// What the numbers and the parts of addresses in a column are, by its heading.
  let roles: [Int: FieldRole]
  /// The rows below the headings.
  let rows: [Row]

  /// What stands in a column.
  enum Heading: String {
    case name = "person.name"
    case given = "person.given"
    case family = "person.family"
    case title = "person.title"
    case department = "person.department"
    /// To whom the person reports.
    case manager = "person.manager"
    /// The same, or a salesperson in charge of a firm.
    case leader
    case organization = "organization.name"
    case email = "contact.email"
    case phone = "contact.phone"
    case fax = "contact.fax"
    case website = "contact.website"
    case address = "contact.address"
    case place
    case other
  }

  struct Row {
    let range: Range<Int>
    let cells: [TableCell]
  }

  /// `nil` in the headings and between rows.
  func row(at offset: Int) -> Row? {
    let row = rows[..<rows.partitioningIndex { $0.range.lowerBound > offset }].last
    return row.flatMap { $0.range.contains(offset) ? $0 : nil }
  }

  /// The row's cell below that heading; the first where two columns have it.
  func cell(_ heading: Heading, of row: Row) -> TableCell? {
    row.cells.first { columns[$0.column] == heading }
  }
}
