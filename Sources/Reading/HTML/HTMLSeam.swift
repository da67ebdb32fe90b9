/// Where one inline element of several words ends and the next begins with nothing between them.
///
/// Pages place such elements apart by their styles, which are not read: in
/// `<span>Head of Sales</span><a href="…">E-mail</a>` the words are two things, in
/// `<b>Mill</b><i>Stone</i>` one word in two hands.
struct HTMLSeam {
  enum Gap { case word, line }

  private var gap: Gap?
  private var hasEnded = false
  /// What was written since the last inline element began: some text, and more behind white space.
  private var hasText = false
  private var isPhrase = false

  mutating func begin(_ name: String) {
    if hasEnded, Self.elements.contains(name) {
      gap = name == "a" || gap == .line ? .line : .word
    } else {
      reset()
    }
    (hasText, isPhrase) = (false, false)
  }

  mutating func end(_ name: String) {
    guard Self.elements.contains(name) else { return reset() }
    hasEnded = hasEnded || isPhrase
  }

  mutating func space() {
    reset()
    if hasText { isPhrase = true }
  }

  private mutating func reset() { (hasEnded, gap) = (false, nil) }

  /// What parts the next text from the last: a capital must begin behind a small letter or a digit. Only the
  /// first text behind a seam is asked for.
  mutating func gap(between last: UInt8?, and first: Unicode.Scalar) -> Gap? {
    defer {
      reset()
      hasText = true
    }
    guard let gap, let last else { return nil }
    let isEnd = (97...122).contains(last) || (48...57).contains(last) || last >= 0x80
    return isEnd && first.properties.isUppercase ? gap : nil
  }

  private static let elements: Set = [
    "a", "span", "b", "strong", "i", "em", "small", "label", "time",
  ]
}
