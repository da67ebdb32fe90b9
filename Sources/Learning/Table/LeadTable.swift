import Scoring
import Tables

/// A table of leads as it was read: for each column its distinct texts, and which of them each row
/// has.
package struct LeadTable: Sendable {
  package private(set) var columns: [LeadColumn] = []
  package private(set) var rowCount = 0

  /// Reads comma-, semicolon- or tab-separated values with a header, in UTF-8.
  ///
  /// Fields that a line lacks at its end are empty.
  /// - Throws: `TrainingError` for a table without header, with two columns of one name, or with a
  ///   line that has more fields than the header.
  package init(csv bytes: [UInt8]) throws {
    var reader = CSVReader(bytes)
    var names: [String] = []
    _ = reader.nextRow { names.append(Self.text($1)) }
    guard !names.isEmpty else { throw TrainingError.noHeader }
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      throw TrainingError.sameName(name)
    }
    var builders = names.map { ColumnBuilder(name: $0) }
    while try readRow(&reader, into: &builders) {}
    columns = builders.map(\.column)
  }

  private mutating func readRow(
    _ reader: inout CSVReader, into builders: inout [ColumnBuilder]
  ) throws -> Bool {
    var fields = 0
    let isRow = reader.nextRow { number, bytes in
      fields = number + 1
      if number < builders.count { builders[number].append(bytes) }
    }
    guard isRow else { return false }
    guard fields <= builders.count else { throw TrainingError.raggedRow(rowCount + 2) }
    for number in fields..<max(builders.count, fields) { builders[number].append([]) }
    rowCount += 1
    return true
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    LevelText.trimmed(String(decoding: bytes, as: UTF8.self))
  }

  /// The column of that name; without regard to case where only that differs.
  package func column(named name: String) -> Int? {
    if let index = columns.firstIndex(where: { $0.name == name }) { return index }
    let folded = LevelText.folded(name)
    let matches = columns.indices.filter { LevelText.folded(columns[$0].name) == folded }
    return matches.count == 1 ? matches[0] : nil
  }
}

/// A column: text number 0 is the empty one.
package struct LeadColumn: Sendable {
  package let name: String
  /// Distinct, in the order in which they were first seen.
  package let texts: [String]
  package let cells: [Int32]

  package func text(_ row: Int) -> String { texts[Int(cells[row])] }
}

private struct ColumnBuilder {
  let name: String
  private var texts = [""]
  private var numbers: [ArraySlice<UInt8>: Int32] = [[]: 0]
  private var cells: [Int32] = []

  init(name: String) { self.name = name }

  var column: LeadColumn { LeadColumn(name: name, texts: texts, cells: cells) }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    if let known = numbers[bytes] {
      cells.append(known)
      return
    }
    let number = Int32(texts.count)
    texts.append(LevelText.trimmed(String(decoding: bytes, as: UTF8.self)))
    numbers[bytes] = number
    cells.append(number)
  }
}
