extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      guard scalars[before].properties.isWhitespace else { break }
      end = before
    }
    return String(String.UnicodeScalarView(scalars[..<end]))
  }

  /// Runs of white space and control characters as one space, none at the ends.
  var onOneLine: String {
    unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
