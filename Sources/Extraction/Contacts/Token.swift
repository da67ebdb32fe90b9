import Normalization

/// A word of a line, with what the grammars ask of it.
struct Token {
  /// Bytes of the page.
  let range: Range<Int>
  let text: String
  /// Lower case without diacritics.
  let folded: String

  init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
    folded = text.foldedLatin.trimmingFullStops
  }

  var isCapitalized: Bool { text.first?.isUppercase ?? false }
  var isAllCaps: Bool { NameWords.isAllCaps(text) }
  var hasDigit: Bool { text.utf8.contains { $0 >= 48 && $0 <= 57 } }
  var hasLetter: Bool { text.contains(where: \.isLetter) }

  /// The words of a byte range: cut at white space, commas, semicolons, colons, slashes, bars
  /// and brackets at a word's edge.
  static func words(in range: Range<Int>, of page: ScannedPage) -> [Token] {
    var tokens: [Token] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset <= range.upperBound {
      if offset == range.upperBound || isBreak(page.bytes[offset]) || isWideSpace(offset, page) {
        if start < offset {
          tokens.append(Token(range: start..<offset, text: page.text(start..<offset)))
        }
        offset += offset < range.upperBound && isWideSpace(offset, page) ? 2 : 1
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
  private static func isWideSpace(_ offset: Int, _ page: ScannedPage) -> Bool {
    page.bytes[offset] == 0xC2 && offset + 1 < page.bytes.count && page.bytes[offset + 1] == 0xA0
  }
}

extension String {
  fileprivate var trimmingFullStops: String {
    var text = Substring(self)
    while text.hasSuffix(".") { text.removeLast() }
    while text.hasPrefix(".") { text.removeFirst() }
    return String(text)
  }
}
