/// Whether a text layer says what the page shows.
enum TextTrust {
  /// More than three in ten characters unmapped (U+FFFD), private or control: the fonts have no
  /// usable map to Unicode.
  static func isTrusted(_ text: String) -> Bool {
    var total = 0
    var unusable = 0
    for scalar in text.unicodeScalars where !isLayoutSpace(scalar.value) {
      total += 1
      if isUnusable(scalar.value) { unusable += 1 }
    }
    return unusable * 10 <= total * 3
  }

  private static func isLayoutSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0
  }

  private static func isUnusable(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xFFFD
      || (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }
}
