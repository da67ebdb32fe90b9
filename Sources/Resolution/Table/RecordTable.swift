import Tables

/// A table of records as it was read: one number per cell into the column's distinct texts.
package struct RecordTable: Sendable {
  package struct Column: Sendable {
    package let name: String
    var texts = TextPool()
    var cells: [Int32] = []

    /// How many cells are not empty.
    var filled: Int { cells.count { $0 != 0 } }
  }

  package internal(set) var columns: [Column]
  package private(set) var rowCount = 0

  /// - Throws: `LinkingError.noHeader` for an empty file, `.raggedRow` for a line that has more
  ///   fields than the header. Missing fields at a line's end are empty.
  package init(csv bytes: [UInt8]) throws(LinkingError) {
    var reader = CSVReader(bytes)
    var columns: [Column] = []
    let hasHeader = reader.nextRow { _, text in
      columns.append(Column(name: String(decoding: Self.trimmed(text), as: UTF8.self)))
    }
    guard hasHeader, !columns.isEmpty else { throw .noHeader }
    var rows = 0
    while true {
      var fields = 0
      let isRow = reader.nextRow { number, text in
        fields = number + 1
        if number < columns.count {
          columns[number].cells.append(columns[number].texts.number(of: Self.trimmed(text)))
        }
      }
      guard isRow else { break }
      guard fields <= columns.count else { throw .raggedRow(rows + 2) }
      for number in fields..<columns.count { columns[number].cells.append(0) }
      rows += 1
    }
    self.columns = columns
    rowCount = rows
  }

  func column(named name: String) -> Column? { columns.first { $0.name == name } }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}

extension RecordTable {
  /// The same records in another order.
  func reordered(_ rows: [Int]) -> RecordTable {
    var table = self
    for index in table.columns.indices {
      table.columns[index].cells = rows.map { columns[index].cells[$0] }
    }
    return table
  }
}

extension RecordTable.Column {
  /// The texts of all cells.
  var cellTexts: [String] { cells.map { texts.string($0) } }
}

/// Why a table of records cannot be linked.
package enum LinkingError: Error, Equatable {
  /// The file is empty or has no header line.
  case noHeader
  /// A line has more fields than the header; lines are counted from 1.
  case raggedRow(Int)
  case noColumn(String)
  case unknownRole(String)
  /// A column of ids names two records alike.
  case duplicateIDs(String)
  /// No column was recognised as something to compare.
  case nothingToCompare
}

extension LinkingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noHeader: "the table has no header line; the first line must name the columns"
    case .raggedRow(let line):
      "line \(line) has more fields than the header; quote fields that hold the separator"
    case .noColumn(let name): "there is no column \(name); see the header line"
    case .unknownRole(let role):
      "\(role) is no role of a column; roles are "
        + ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")
    case .duplicateIDs(let name):
      "column \(name) names several records alike; ids must differ, or map another column to id"
    case .nothingToCompare:
      "no column was recognised; name them with --columns, e.g. --columns first=given_name"
    }
  }
}
