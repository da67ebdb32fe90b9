/// White space as OpenDocument has it: a run of it is one space, and none at a paragraph's ends.
struct SpaceCollapser {
  private var isPending = false
  private var isAtStart = true

  mutating func beginParagraph() { (isPending, isAtStart) = (false, true) }

  /// What is to be shown for a piece of the file's text.
  mutating func collapse(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        isPending = !isAtStart
      } else {
        if isPending { result.append(" ") }
        result.append(scalar)
        (isPending, isAtStart) = (false, false)
      }
    }
    return String(result)
  }

  /// The space that waits, before something else than text is shown.
  mutating func flush() -> String {
    defer { (isPending, isAtStart) = (false, false) }
    return isPending ? " " : ""
  }
}
