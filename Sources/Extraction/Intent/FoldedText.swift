/// A page's text as intent rules read it, with the way back.
///
/// Runs of white space are one space (or one newline where a sentence ends), typographic
/// apostrophes are `'`, and the marks of emphasis (`*`, `_`, backquote) are gone, so that a wrapped
/// line or a bold word breaks no pattern.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, and for the end, the offset in the page's bytes.
  private var origins: [Int] = []

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    origins.reserveCapacity(source.count + 1)
    var offset = 0
    var lineStart = 0
    while offset < source.count {
      switch source[offset] {
      case 33...126 where !Self.isMarkup(source[offset]):
        bytes.append(source[offset])
        origins.append(offset)
      case 10:
        let isBreak = Self.isBreak(source, at: offset, lineStart: lineStart)
        lineStart = offset + 1
        append(isBreak ? 10 : 32, from: offset)
      case 0...32: append(32, from: offset)
      case _ where Self.isMarkup(source[offset]): break
      case 0xE2
      where offset + 2 < source.count && source[offset + 1] == 0x80
        && (source[offset + 2] == 0x99 || source[offset + 2] == 0x98):
        append(UInt8(ascii: "'"), from: offset)
        offset += 2
      case 0xC2 where offset + 1 < source.count && source[offset + 1] == 0xA0:
        append(32, from: offset)
        offset += 1
      default: append(source[offset], from: offset)
      }
      offset += 1
    }
    origins.append(source.count)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "_")
  }

  /// The place in the page's text that a folded range stands for, cut after its last byte.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return origins[range.lowerBound]..<origins[range.lowerBound] }
    let last = origins[range.upperBound - 1]
    let width =
      bytes[range.upperBound - 1] == UInt8(ascii: "'") ? origins[range.upperBound] - last : 1
    return origins[range.lowerBound]..<(last + min(width, 3))
  }

  private mutating func append(_ byte: UInt8, from offset: Int) {
    if byte == 32, let last = bytes.last, last == 32 || last == 10 { return }
    if byte == 10, bytes.last == 32 {
      bytes.removeLast()
      origins.removeLast()
    }
    if byte == 10, bytes.last == 10 { return }
    bytes.append(byte)
    origins.append(offset)
  }

  /// Bytes from which on a line is taken to have been wrapped.
  private static let wrapWidth = 56

  /// Whether the newline ends a sentence: the line is too short to have been wrapped, or a blank
  /// line, a list item, a heading or a table row follows.
  private static func isBreak(_ bytes: [UInt8], at offset: Int, lineStart: Int) -> Bool {
    guard offset - lineStart >= wrapWidth else { return true }
    var next = offset + 1
    while next < bytes.count, bytes[next] == 32 || bytes[next] == 9 { next += 1 }
    guard next < bytes.count else { return true }
    return bytes[next] == 10 || "-*#•|>".utf8.contains(bytes[next])
  }
}
