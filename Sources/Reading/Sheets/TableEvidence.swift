/// What speaks for records being rows of a table rather than lines with punctuation in them.
struct TableEvidence {
  /// The most frequent number of cells.
  let columns: Int
  /// Share of the records that have it.
  let consistency: Double
  private let records: [[DelimitedRecords.Cell]]
  private let delimiter: UInt8

  init(_ records: [[DelimitedRecords.Cell]], delimiter: UInt8) {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.count, default: 0] += 1 }
    let mode = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    columns = mode?.key ?? 0
    consistency = Double(mode?.value ?? 0) / Double(max(records.count, 1))
    self.records = records
    self.delimiter = delimiter
  }

  var isTable: Bool {
    let rows = records.filter { $0.count == columns }
    guard columns >= 2, rows.count >= (columns == 2 ? 4 : 3), consistency >= 0.85 else {
      return false
    }
    guard !isMarkup(rows), !isProse(rows), hasFilledEdges(rows) else { return false }
    return columns > 2 || delimiter == 0x09 || isPlainPair(rows)
  }

  private func cells(_ rows: [[DelimitedRecords.Cell]]) -> [DelimitedRecords.Cell] {
    rows.flatMap { $0 }
  }

  /// Long cells, or delimiters followed by a space as in sentences.
  private func isProse(_ rows: [[DelimitedRecords.Cell]]) -> Bool {
    let later = rows.flatMap { $0.dropFirst() }.filter { !$0.isQuoted && !$0.text.isEmpty }
    let spaced = later.filter(\.isSpaced).count
    if delimiter != 0x09, delimiter != UInt8(ascii: "|"), spaced * 2 > later.count { return true }
    let open = cells(rows).filter { !$0.isQuoted }
    let length = open.reduce(0) { $0 + $1.text.utf8.count }
    return length > 80 * max(open.count, 1)
  }

  /// Source code, JSON, tables of Markdown: lines that end or begin with what tables do not.
  private func isMarkup(_ rows: [[DelimitedRecords.Cell]]) -> Bool {
    var strange = 0
    for row in rows {
      guard let first = row.first, let last = row.last, !first.isQuoted else { continue }
      let start = first.text.drop { $0 == " " || $0 == "\t" }
      let end = last.text.last { $0 != " " }
      if "{}[<#".contains(start.first ?? " ") || start.hasPrefix("//") || start.hasPrefix("--")
        || !last.isQuoted && "{}[;:=\\".contains(end ?? " ")
      {
        strange += 1
      }
    }
    return strange * 5 > rows.count
  }

  /// The first and the last column are not mostly empty, as they are when the delimiter only ends
  /// lines or indents them.
  private func hasFilledEdges(_ rows: [[DelimitedRecords.Cell]]) -> Bool {
    let isFilled = { (cell: DelimitedRecords.Cell?) in !(cell?.text.trimmed.isEmpty ?? true) }
    let first = rows.filter { isFilled($0.first) }.count
    let filled = rows.filter { row in row.dropFirst().contains { isFilled($0) } }.count
    return first * 2 > rows.count && filled * 2 > rows.count
  }

  /// Two columns are soon there by chance: they must be short, and no decimal numbers or times.
  private func isPlainPair(_ rows: [[DelimitedRecords.Cell]]) -> Bool {
    let words = cells(rows).map { $0.text.split(separator: " ").count }
    let numeric = rows.filter { row in
      row.allSatisfy { $0.text.utf8.last.map { (0x30...0x39).contains($0) } ?? false }
    }.count
    let isQuoted = rows.allSatisfy { $0.contains(where: \.isQuoted) }
    return isQuoted
      || consistency == 1 && words.reduce(0, +) <= 2 * words.count && numeric * 2 < rows.count
  }
}
