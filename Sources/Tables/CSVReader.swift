/// Reads comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled
/// quotes; lines end in LF or CRLF; a byte order mark is skipped.
///
/// The separator is read from the header: whichever of comma, semicolon and tab occurs most.
package struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private let separator: UInt8
  private var counted = (position: 0, lines: 0)
  /// Whether the last row's quote was never closed, so that the rest of the table is its cell.
  package private(set) var isTorn = false

  /// The line of the file, from 1, on which the row that comes next begins; after empty lines.
  package var line: Int {
    mutating get {
      skipBreaks()
      while counted.position < position {
        if bytes[counted.position] == 10 { counted.lines += 1 }
        counted.position += 1
      }
      return counted.lines + 1
    }
  }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[position...].prefix { $0 != 10 && $0 != 13 }
    separator =
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      .map { mark in (mark: mark, count: header.count { $0 == mark }) }
      .reduce((mark: UInt8(ascii: ","), count: 0)) { $1.count > $0.count ? $1 : $0 }.mark
  }

  /// Reads one line: calls `field` with each field's number and bytes. False at the end; empty
  /// lines are skipped.
  package mutating func nextRow(_ field: (Int, ArraySlice<UInt8>) -> Void) -> Bool {
    skipBreaks()
    guard position < bytes.count else { return false }
    var number = 0
    while true {
      let isLast = nextField { field(number, $0) }
      if isLast { return true }
      number += 1
    }
  }

  /// True after the last field of a line.
  private mutating func nextField(_ field: (ArraySlice<UInt8>) -> Void) -> Bool {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      field(quoted()[...])
      while position < bytes.count, bytes[position] != separator, !isBreak(bytes[position]) {
        position += 1
      }
    } else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !isBreak(bytes[position]) {
        position += 1
      }
      field(bytes[start..<position])
    }
    guard position < bytes.count, bytes[position] == separator else { return true }
    position += 1
    return false
  }

  private mutating func skipBreaks() {
    while position < bytes.count, isBreak(bytes[position]) { position += 1 }
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private mutating func quoted() -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == quote else {
        text.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == quote else { return text }
      text.append(quote)
      position += 1
    }
    isTorn = true
    return text
  }
}
