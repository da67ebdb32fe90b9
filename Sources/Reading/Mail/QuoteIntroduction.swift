/// The line with which mail programs introduce what they quote: `On … wrote:`, `Am … schrieb …:`,
/// `Le … a écrit :` and the like.
enum QuoteIntroduction {
  /// First word of the line, and what its end must contain, both in lower case.
  private static let forms: [(first: String, verb: String)] = [
    ("on ", "wrote"), ("am ", "schrieb"), ("le ", "a écrit"), ("el ", "escribió"),
    ("il ", "ha scritto"), ("op ", "schreef"), ("em ", "escreveu"),
  ]
  private static let longest = 300

  /// Number of lines that the introduction at `index` has: 0 when there is none. Programs break
  /// it after 72 characters, so that it can have up to three.
  static func length(at index: Int, in lines: [MailLine]) -> Int {
    let first = lines[index].content.lowercased()
    guard let form = forms.first(where: { first.hasPrefix($0.first) }) else { return 0 }
    var joined = ""
    for count in 1...3 where index + count <= lines.count {
      let line = lines[index + count - 1]
      guard !line.isBlank, !line.isQuoted || count == 1 else { return 0 }
      joined += line.content.lowercased() + " "
      guard joined.unicodeScalars.count <= longest else { return 0 }
      if line.content.hasSuffix(":"), joined.contains(form.verb) { return count }
    }
    return 0
  }
}
