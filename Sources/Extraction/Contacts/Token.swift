import Normalization

/// A word of a line, with what the grammars ask of it.
struct Token {
  /// Bytes of the page.
  let range: Range<Int>
  let text: String
  /// Lower case without diacritics and without full stops at its ends.
  let folded: String
  let isCapitalized: Bool
  let hasDigit: Bool
  let hasLetter: Bool

  init(range: Range<Int>, bytes: [UInt8]) {
    self.range = range
    let own = bytes[range]
    text = String(decoding: own, as: UTF8.self)
    hasDigit = own.contains { $0 >= 48 && $0 <= 57 }
    if own.allSatisfy({ $0 < 0x80 }) {
      let core = own.drop { $0 == 46 }
      let end = core.lastIndex { $0 != 46 }.map { $0 + 1 } ?? core.startIndex
      folded = String(
        decoding: core[..<end].lazy.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
      isCapitalized = own.first.map { $0 >= 65 && $0 <= 90 } ?? false
      hasLetter = own.contains { ($0 | 32) >= 97 && ($0 | 32) <= 122 }
    } else {
      folded = text.foldedLatin.trimming { $0 == "." }
      isCapitalized = text.first?.isUppercase ?? false
      hasLetter = text.contains(where: \.isLetter)
    }
  }

  var isAllCaps: Bool { NameWords.isAllCaps(text) }

  /// The words of a byte range: cut at white space, commas, semicolons, colons, slashes, bars
  /// and brackets at a word's edge.
  static func words(in range: Range<Int>, of page: ScannedPage) -> [Token] {
    words(in: range, of: page.bytes)
  }

  static func words(in range: Range<Int>, of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset <= range.upperBound {
      if offset == range.upperBound || isBreak(bytes[offset]) || isWideSpace(offset, bytes) {
        if start < offset {
          tokens.append(Token(range: start..<offset, bytes: bytes))
        }
        offset += offset < range.upperBound && isWideSpace(offset, bytes) ? 2 : 1
        start = offset
      } else {
        offset += 1
      }
    }
    return tokens
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",;:/|()[]<>\"".utf8.contains(byte)
  }

  /// U+00A0, the no-break space.
  private static func isWideSpace(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }
}
