/// One line of a mail body and its range in Unicode scalars, without the line feed.
struct MailLine {
  let text: String
  let start: Int
  let end: Int

  static func lines(of text: String) -> [MailLine] {
    var lines: [MailLine] = []
    var start = 0
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.count
      lines.append(MailLine(text: String(line), start: start, end: end))
      start = end + 1
    }
    return lines
  }

  var isBlank: Bool { text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }
  var isQuoted: Bool { text.utf8.first == UInt8(ascii: ">") }
  var isSignatureMark: Bool { text == "-- " || text == "--" }

  /// Without surrounding white space and the asterisks that stand for bold type.
  var content: String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "*" }
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      guard scalars[before].properties.isWhitespace || scalars[before] == "*" else { break }
      end = before
    }
    return String(scalars[..<end])
  }
}
