import LeadModel

/// A word where it stands on a page.
struct Token {
  /// Bytes of the page.
  let range: Range<Int>
  let word: WordForm

  var text: String { word.text }
  var folded: String { word.folded }
  var isCapitalized: Bool { word.isCapitalized }
  var isAllCaps: Bool { word.isAllCaps }
  var hasDigit: Bool { word.hasDigit }
  var hasLetter: Bool { word.hasLetter }

  /// The words of a byte range: cut at white space, commas, semicolons, colons, slashes, bars
  /// and brackets at a word's edge.
  static func words(in range: Range<Int>, of page: ScannedPage) -> [Token] {
    let first = page.tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let last = page.tokens.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    guard first < last, !range.isEmpty else { return [] }
    var tokens = Array(page.tokens[first..<last])
    // The range may begin or end within a word.
    for index in [0, tokens.count - 1]
    where tokens[index].range.clamped(to: range) != tokens[index].range {
      let own = tokens[index].range.clamped(to: range)
      tokens[index] = Token(range: own, word: WordForm(page.bytes[own]))
    }
    return tokens
  }

  /// The words of a text that is no page's.
  static func words(of bytes: [UInt8]) -> [Token] { words(of: bytes, in: WordForms()) }

  static func words(of bytes: [UInt8], in forms: WordForms) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    var offset = 0
    while offset <= bytes.count {
      if offset == bytes.count || isBreak(bytes[offset]) || isWideSpace(offset, bytes) {
        if start < offset {
          tokens.append(Token(range: start..<offset, word: forms.word(bytes[start..<offset])))
        }
        offset += offset < bytes.count && isWideSpace(offset, bytes) ? 2 : 1
        start = offset
      } else {
        offset += 1
      }
    }
    return tokens
  }

  private static func isBreak(_ byte: UInt8) -> Bool { breaks[Int(byte)] }

  private static let breaks = (UInt8.min...UInt8.max).map {
    $0 <= 0x20 || ",;:/|()[]<>\"".utf8.contains($0)
  }

  /// U+00A0, the no-break space.
  private static func isWideSpace(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }
}
