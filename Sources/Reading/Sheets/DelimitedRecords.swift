/// Takes delimited text (RFC 4180 and its relatives) apart into records of cells.
struct DelimitedRecords {
  struct Cell {
    let text: String
    let isQuoted: Bool
    /// Behind the delimiter stood a space.
    let isSpaced: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private let delimiter: UInt8
  private var index: Int
  /// Off for the rest once a quote was opened that nothing closes: it was a character like others.
  private var hasQuotes = true

  init(_ bytes: ArraySlice<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = bytes.startIndex
  }

  var isAtEnd: Bool { index >= bytes.endIndex }

  /// The next record, `nil` at the end; an empty line is a record of one empty cell.
  mutating func next() -> [Cell]? {
    guard !isAtEnd else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard index < bytes.endIndex, bytes[index] == delimiter else { break }
      index += 1
    }
    skipLineEnd()
    return cells
  }

  private mutating func skipLineEnd() {
    guard index < bytes.endIndex else { return }
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
  }

  private mutating func cell() -> Cell {
    let start = index
    while index < bytes.endIndex, bytes[index] == 0x20 { index += 1 }
    let isSpaced = index > start
    if hasQuotes, index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
      if let content = quoted() {
        return Cell(text: content + rest(), isQuoted: true, isSpaced: isSpaced)
      }
      hasQuotes = false
    }
    index = start
    return Cell(text: rest(), isQuoted: false, isSpaced: isSpaced)
  }

  /// What stands between quotes, a doubled quote being one; `nil` where nothing closes them.
  private mutating func quoted() -> String? {
    let opening = index
    var content: [UInt8] = []
    index += 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard index < bytes.endIndex, bytes[index] == byte else {
        return String(decoding: content, as: UTF8.self)
      }
      content.append(byte)
      index += 1
    }
    index = opening
    return nil
  }

  /// Up to the next delimiter or line end.
  private mutating func rest() -> String {
    let start = index
    while index < bytes.endIndex, bytes[index] != delimiter, bytes[index] != 0x0A,
      bytes[index] != 0x0D
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
