/// The form in which texts of a category are compared: without surrounding space and without case.
public enum LevelText {
  public static func folded(_ text: String) -> String { trimmed(text).lowercased() }

  /// Without space at both ends, of any script's kind.
  public static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    if let first = utf8.first, let last = utf8.last, first > 32, first < 127, last > 32, last < 127
    {
      return text
    }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
  }
}
