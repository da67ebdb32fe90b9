import LeadModel

/// Turns a rule's match into an act: category after negation, holder, and the clause.
struct IntentReader {
  let text: FoldedText
  private let splitter: ClauseSplitter
  private let clauseEnd: Rule
  /// Whether the text speaks of itself as "we" outside quotation marks.
  private let isFirstPerson: Bool

  /// A clause is not longer than this after its trigger.
  private static let reach = 240

  init(text: FoldedText, clauseEnd: Rule) {
    self.text = text
    self.clauseEnd = clauseEnd
    splitter = ClauseSplitter(bytes: text.bytes)
    isFirstPerson = Self.speaksOfItself(text.bytes)
  }

  func sentence(at offset: Int) -> Range<Int> { splitter.sentence(at: offset) }

  /// `nil` when the rule names no category or its trigger crosses the end of a sentence.
  func act(_ match: Match, _ rule: Rule) -> IntentAct? {
    guard let category = IntentCategory(rawValue: rule.attributes["category"] ?? "") else {
      return nil
    }
    let trigger = match["act"] ?? match.range
    let sentence = splitter.sentence(at: trigger.lowerBound)
    let isFixed = rule.attributes["extend"] == "none"
    // A pattern may take the sentence's own mark with it, and no more.
    guard trigger.upperBound <= sentence.upperBound + 1 || isFixed else { return nil }
    let end = isFixed ? trigger.upperBound : self.end(from: trigger.upperBound, sentence)
    let isNegated = match["neg"] != nil || match["neg2"] != nil
    let turned = isNegated && rule.attributes["negated"] != "own" ? .negative : category
    return IntentAct(
      category: turned, rule: rule, range: text.trimmed(trigger.lowerBound..<end), trigger: trigger,
      object: match["object"], isNegated: isNegated || category == .negative,
      holder: holder(match, rule))
  }

  private func holder(_ match: Match, _ rule: Rule) -> IntentMention.Holder {
    if match["me"] != nil { return .author }
    switch rule.attributes["holder"] {
    case "author": return .author
    // News speaks of others; a firm's own release says "we" somewhere.
    case "voice": return isFirstPerson ? .author : .thirdParty
    case "third_party": return .thirdParty
    default: return match["they"] != nil ? .thirdParty : .author
    }
  }

  /// The clause goes on to the sentence's end, or to where another one begins.
  private func end(from start: Int, _ sentence: Range<Int>) -> Int {
    let limit = min(sentence.upperBound, start + Self.reach)
    guard start < limit else { return start }
    if let match = clauseEnd.pattern.firstMatch(in: text.bytes, range: start..<limit) {
      return match.range.lowerBound
    }
    guard limit < sentence.upperBound else { return limit }
    return text.bytes[start..<limit].lastIndex(of: 32) ?? start
  }

  private static func speaksOfItself(_ bytes: [UInt8]) -> Bool {
    var outside: [UInt8] = []
    var isQuoted = false
    for byte in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch byte {
      case "\"", "“", "”", "„": isQuoted = byte == "“" || byte == "„" || byte == "\"" && !isQuoted
      case "\n": isQuoted = false
      default: if !isQuoted { outside.append(byte.isASCII ? UInt8(byte.value) : 0x78) }
      }
    }
    let words = String(decoding: outside, as: UTF8.self).lowercased()
      .split { !$0.isLetter }
    return words.contains {
      ["we", "our", "us", "wir", "unser", "unsere", "nous", "notre"].contains($0)
    }
  }
}
