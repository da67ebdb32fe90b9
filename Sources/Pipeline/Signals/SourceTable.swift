import Foundation
import Tables

/// Rows of another system: a table of comma-separated values, or JSON Lines, each with its line in
/// the file.
struct SourceTable: Sequence {
  /// As the file names them, each once: a second column of one name gets ` (2)`, one without a name
  /// its number.
  let columns: [String]
  private let bytes: [UInt8]
  private let isJSON: Bool

  struct Row {
    /// From 1.
    let line: Int
    /// One for each column; `nil` where the row has none or it is blank.
    var cells: [String?]
    /// Why the row cannot be read, or `nil`.
    var problem: String?
  }

  /// Longer cells are refused: no name, address or date is that long.
  private static let longestCell = 10_000

  init(_ data: Data) throws {
    guard !data.starts(with: Array("PK\u{3}\u{4}".utf8)), !data.starts(with: [0xD0, 0xCF, 0x11])
    else {
      throw GalenaError(.usage, "this is a spreadsheet file; save it as CSV first")
    }
    bytes = TableText.utf8(data)
    guard !bytes.prefix(4096).contains(0) else {
      throw GalenaError(.usage, "this is no text; give a CSV table or JSON Lines")
    }
    guard bytes.contains(where: { !Self.isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
      throw GalenaError(.usage, "the file is empty")
    }
    let first = bytes.first { !Self.isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "[") {
      throw GalenaError(
        .usage, "this is one JSON list; give one object a line: jq -c '.[]' FILE > LINES.jsonl")
    }
    isJSON = first == UInt8(ascii: "{")
    columns = isJSON ? JSONRows.columns(in: bytes) : Self.header(of: bytes)
  }

  func makeIterator() -> AnyIterator<Row> {
    if isJSON {
      var rows = JSONRows(bytes, columns: columns)
      return AnyIterator { rows.next() }
    }
    var reader = CSVReader(bytes)
    _ = reader.nextRow { _, _ in }
    return AnyIterator { Self.next(&reader, columns: columns.count) }
  }

  private static func next(_ reader: inout CSVReader, columns: Int) -> Row? {
    while true {
      let line = reader.line
      var cells: [String?] = []
      guard reader.nextRow({ _, cell in cells.append(text(cell)) }) else { return nil }
      guard cells.contains(where: { $0 != nil }) else { continue }
      var row = Row(line: line, cells: cells)
      row.problem =
        reader.isTorn
        ? "a quote is opened and never closed; all that follows is in it"
        : cells.count > columns
          ? "\(cells.count) cells under \(columns) columns" : problem(of: cells)
      row.cells += Array(repeating: nil, count: Swift.max(0, columns - cells.count))
      return row
    }
  }

  static func problem(of cells: [String?]) -> String? {
    let longest = cells.compactMap(\.self).map(\.utf8.count).max() ?? 0
    return longest > longestCell
      ? "a cell of \(longest) bytes; at most \(longestCell) are read" : nil
  }

  private static func header(of bytes: [UInt8]) -> [String] {
    var reader = CSVReader(bytes)
    var names: [String] = []
    _ = reader.nextRow { number, cell in names.append(text(cell) ?? "column \(number + 1)") }
    var seen: [String: Int] = [:]
    return names.map { name in
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name) (\(count))"
    }
  }

  /// Without blanks around it; `nil` when nothing is left.
  private static func text(_ cell: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension String {
  /// Without white space, no-break spaces and byte order marks around it.
  var trimmed: String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
    guard let first = firstIndex(where: { !isEdge($0) }),
      let last = lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(self[first...last])
  }
}
