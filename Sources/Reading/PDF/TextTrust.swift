/// Whether a text layer says what the page shows, as far as the text itself tells.
enum TextTrust {
  case trusted
  /// Its letters may be wrong: compare it with the page.
  case doubtful
  case untrusted

  /// More than three in ten characters unmapped (U+FFFD), private or control: the fonts have no
  /// usable map to Unicode. One in ten is more than the bullets and signs that symbol fonts put
  /// among good text: the layer is then compared with the page, as it is when its letters are
  /// unlike any language.
  init(_ text: String) {
    var counted = text
    let (total, unusable) = counted.withUTF8 { Self.count($0) }
    if unusable * 10 > total * 3 {
      self = .untrusted
    } else if total >= 20, unusable * 10 > total {
      self = .doubtful
    } else {
      self = LetterStatistics(text).isDoubtful ? .doubtful : .trusted
    }
  }

  /// Characters but for white space, and those of them that say nothing.
  private static func count(
    _ utf8: UnsafeBufferPointer<UInt8>
  ) -> (total: Int, unusable: Int) {
    var (total, unusable) = (0, 0)
    var index = 0
    while index < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: index)
      if !isLayoutSpace(scalar) {
        total += 1
        if isUnusable(scalar) { unusable += 1 }
      }
      index += length
    }
    return (total, unusable)
  }

  /// Whether at least half of the word's characters say nothing.
  static func isUnusable(word: some Collection<Unicode.Scalar>) -> Bool {
    word.count { isUnusable($0.value) } * 2 >= word.count
  }

  static func isUnusable(_ scalar: Unicode.Scalar) -> Bool {
    !isLayoutSpace(scalar.value) && isUnusable(scalar.value)
  }

  private static func isLayoutSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0
  }

  private static func isUnusable(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xFFFD
      || (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }
}
