/// Where one inline element ends and the next begins with nothing between them.
///
/// Pages place such elements apart by their styles, which are not read: in
/// `<span>Head of Sales</span><a href="…">E-mail</a>` the words are two things, in
/// `<b>Mill</b><i>stone</i>` one word in two hands.
struct HTMLSeam {
  enum Gap { case word, line }

  private var hasEnded = false
  private var gap: Gap?

  mutating func begin(_ name: String) {
    guard hasEnded, Self.elements.contains(name) else { return reset() }
    gap = name == "a" || gap == .line ? .line : .word
  }

  mutating func end(_ name: String) {
    if Self.elements.contains(name) { hasEnded = true } else { reset() }
  }

  private mutating func reset() { (hasEnded, gap) = (false, nil) }

  private static let elements: Set = [
    "a", "span", "b", "strong", "i", "em", "small", "label", "time",
  ]

  /// What parts the next text from the last; a capital or a number must begin behind a small letter or a
  /// digit. Only the first text behind a seam is asked for.
  mutating func gap(between last: UInt8?, and first: Unicode.Scalar) -> Gap? {
    defer { reset() }
    guard let gap, let last else { return nil }
    let isEnd = (97...122).contains(last) || (48...57).contains(last) || last >= 0x80
    return isEnd && first.properties.isUppercase ? gap : nil
  }
}
