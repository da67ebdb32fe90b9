import Extraction

/// Looks for the text on which each rule is slowest.
struct WorstText {
  let rules: RuleSet

  /// The slowest text of a rule that was found.
  struct Finding {
    let rule: String
    let milliseconds: Double
    let isExhausted: Bool
    let piece: String

    var line: String {
      let limit = isExhausted ? "  match limit" : ""
      return
        "\(Int(milliseconds.rounded())) ms  \(rule)  repeated: \(piece.debugDescription)\(limit)"
    }
  }

  /// One for each rule, slowest first.
  func findings() throws -> [Finding] {
    try rules.ids.map(worst(of:)).sorted {
      ($1.milliseconds, $0.rule) < ($0.milliseconds, $1.rule)
    }
  }

  private func worst(of rule: String) throws -> Finding {
    var worst = Finding(rule: rule, milliseconds: 0, isExhausted: false, piece: "")
    for piece in Self.pieces(for: rules.examples(of: rule)) {
      let text = Self.repeated(piece)
      let glance = rules.glance(over: text, for: rule)
      var isExhausted = false
      func duration() throws -> Duration {
        try ContinuousClock().measure {
          isExhausted = try rules.search(rule, in: text, after: glance).isExhausted
        }
      }
      var time = try duration()
      // A busy machine is not a slow rule: what is slow once is measured again.
      if time > Duration.milliseconds(20) { time = min(time, try duration(), try duration()) }
      let milliseconds = time / .milliseconds(1)
      if milliseconds > worst.milliseconds {
        worst = Finding(
          rule: rule, milliseconds: milliseconds, isExhausted: isExhausted, piece: piece)
      }
    }
    return worst
  }

  /// Pieces that make patterns begin often and end late, and the beginnings of the rule's own
  /// examples, which get furthest before they fail.
  private static func pieces(for examples: [String]) -> [String] {
    var pieces = general
    for example in examples {
      let text = example.replacing("[[", with: "").replacing("]]", with: "")
      for cut in [text.count, text.count * 3 / 4, text.count / 2, text.count / 4] where cut > 1 {
        pieces.append(String(text.prefix(cut)))
        pieces.append(String(text.prefix(cut)) + " ")
      }
    }
    return pieces
  }

  private static let general = [
    "a", "A", "é", "1", "0", ".", "-", " ", "\n", "\t", "@", "(", ",", ":", "/", "&", "a ", "A ",
    "Aa ", "Aaaa ", "1 ", "1-", "1.", "1,", "a.", "A.", "a-", "a@", "a.a@", "12345 ", "12 ", "(1",
    "1)", "01/", "2020-", "1.1.", "É ", "a b ", "Ab, ", "Ab Cd\n", "Ab-", "ab\n", "a\n\n", " \n",
    "we ", "we need ", "need a ", "the ", "of the ", "und ", "der ", "de la ", "wir ", "nous ",
    "a a a a a a a ab\n", "Mr. ", "Dr. A. ", "Mill & ", "GmbH & ", "Road 1, ", "12 Mill ",
    "http://", "www.", "a.b.", "x (at) ", "$1", "€ 1.", "EUR ", "1 000 ", "12 May ", "May ",
    "not ", "would like to ", "looking for ", "please send ", "AB1 ", "AB 12 ", "DE1", "No. ",
    "Ab Ab Ab Ab ", "'", "\"", "“a", "日本", "a\u{301}", "\u{1F600}",
  ]

  private static func repeated(_ piece: String) -> [UInt8] {
    let bytes = Array(piece.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(100_000 + bytes.count)
    while text.count + bytes.count <= 100_000 { text += bytes }
    return text
  }
}
