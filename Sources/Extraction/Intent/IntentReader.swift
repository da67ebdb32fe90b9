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

  /// Whether a word of the first person plural stands outside quotation marks.
  private static func speaksOfItself(_ bytes: [UInt8]) -> Bool {
    var isQuoted = false
    var word: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      let isLetter = (97...122).contains(byte | 0x20) || byte >= 0x80
      if isLetter, !isQuotationMark(at: offset, in: bytes, &isQuoted) {
        if !isQuoted { word.append(byte | 0x20) }
        continue
      }
      if selves.contains(word) { return true }
      if !word.isEmpty { word.removeAll(keepingCapacity: true) }
      if byte == 10 { isQuoted = false }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    }
    return selves.contains(word)
  }

  /// Whether a typographic quotation mark begins here, which opens or closes.
  private static func isQuotationMark(
    at offset: Int, in bytes: [UInt8], _ isQuoted: inout Bool
  ) -> Bool {
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else {
      return false
    }
    switch bytes[offset + 2] {
    case 0x9C, 0x9E: isQuoted = true
    case 0x9D: isQuoted = false
    default: return false
    }
    return true
  }

  private static let selves = Set(
    ["we", "our", "us", "wir", "unser", "unsere", "nous", "notre"].map { Array($0.utf8) })
}
