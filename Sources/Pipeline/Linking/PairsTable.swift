import Tables

/// A small CSV table in memory (RFC 4180): quoted fields, CRLF or LF, a byte order mark ignored.
struct PairsTable: Equatable {
  let header: [String]
  /// As long as the header each; short lines are filled with empty fields.
  let rows: [[String]]

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  init(csv bytes: some Collection<UInt8>) {
    var reader = CSVReader(Array(bytes))
    var lines: [[String]] = []
    var line: [String] = []
    while reader.nextRow({ line.append(String(decoding: $1, as: UTF8.self)) }) {
      lines.append(line)
      line = []
    }
    header = lines.first ?? []
    let width = header.count
    rows = lines.dropFirst().map { line in
      Array((line + Array(repeating: "", count: max(width - line.count, 0))).prefix(width))
    }
  }

  /// One line of CSV, without the line break; fields are quoted where they must be.
  static func line(_ fields: [String]) -> String {
    fields.map { field in
      let needsQuotes = field.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
      return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",")
  }
}
