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
    var reader = Reader()
    for byte in bytes { reader.take(byte) }
    reader.end()
    let lines = reader.lines.filter { $0 != [""] }
    header =
      lines.first.map { line in
        line.enumerated().map { $0.offset == 0 ? Self.withoutMark($0.element) : $0.element }
      } ?? []
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

  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private struct Reader {
    var lines: [[String]] = []
    private var fields: [String] = []
    private var field: [UInt8] = []
    private var isQuoted = false
    private var sawQuote = false

    mutating func take(_ byte: UInt8) {
      if isQuoted {
        if sawQuote, byte == 34 {
          field.append(34)
          sawQuote = false
        } else if sawQuote {
          isQuoted = false
          sawQuote = false
          take(byte)
        } else if byte == 34 {
          sawQuote = true
        } else {
          field.append(byte)
        }
        return
      }
      switch byte {
      case 34 where field.isEmpty: isQuoted = true
      case 44: endField()
      case 10: endLine()
      case 13: break
      default: field.append(byte)
      }
    }

    mutating func end() {
      if !field.isEmpty || !fields.isEmpty { endLine() }
    }

    private mutating func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }

    private mutating func endLine() {
      endField()
      lines.append(fields)
      fields = []
    }
  }
}
