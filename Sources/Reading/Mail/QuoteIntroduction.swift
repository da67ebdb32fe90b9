/// The line with which mail programs introduce what they quote: `On … wrote:`, `Am … schrieb …:`,
/// `Le … a écrit :`, `Jo Hill <jo@hill.example> schrieb am …:` and the like.
enum QuoteIntroduction {
  /// First word of the line, and what its end must contain, both in lower case.
  private static let forms: [(first: String, verb: String)] = [
    ("on ", "wrote"), ("am ", "schrieb"), ("am ", "geschrieben"), ("le ", "a écrit"),
    ("el ", "escribió"), ("il ", "ha scritto"), ("op ", "schreef"), ("em ", "escreveu"),
    ("no dia ", "escreveu"), ("a ", "escreveu"), ("den ", "skrev"), ("dne ", "napsal"),
    ("dnia ", "napisał"), ("w dniu ", "pisze"),
  ]
  /// What stands behind the writer's name.
  private static let verbs = [
    "wrote", "schrieb", "a écrit", "escribió", "ha scritto", "schreef", "escreveu", "skrev",
  ]
  private static let longest = 300

  /// Number of lines that the introduction at `index` has: 0 when there is none. Programs break
  /// it after 72 characters, so that it can have up to three.
  static func length(at index: Int, in lines: [MailLine]) -> Int {
    guard mayBegin(lines[index]) else { return 0 }
    let first = lines[index].content.lowercased()
    let form = forms.filter { first.hasPrefix($0.first) }
    var joined = ""
    for count in 1...3 where index + count <= lines.count {
      let line = lines[index + count - 1]
      guard !line.isBlank, !line.isQuoted || count == 1 else { return 0 }
      joined += line.content.lowercased() + " "
      guard joined.unicodeScalars.count <= longest else { return 0 }
      guard line.content.hasSuffix(":") else { continue }
      if form.contains(where: { joined.contains($0.verb) }) { return count }
      if isNamed(joined) { return count }
      return 0
    }
    return 0
  }

  /// Cheap: most lines are no introduction.
  private static func mayBegin(_ line: MailLine) -> Bool {
    let count = line.text.utf8.count
    return count >= 8 && count <= longest * 4
  }

  /// Begins with a writer or a date and has an address of mail, as in `2026-03-02 10:15 GMT+01:00
  /// Jo Hill <jo@hill.example>:`, or has a verb and a date or an address.
  private static func isNamed(_ line: String) -> Bool {
    let hasAddress = line.contains("<") && line.contains("@") || line.contains("[mailto:")
    let hasDigit = line.utf8.contains { (0x30...0x39).contains($0) }
    if verbs.contains(where: { line.contains(" " + $0) }) { return hasAddress || hasDigit }
    let startsWithDate = line.utf8.prefix(10).filter { (0x30...0x39).contains($0) }.count >= 6
    return hasAddress && startsWithDate
  }
}
