import LeadModel
import Normalization

/// A document that is nothing but a person's name, as a field of a form or table is.
///
/// - *Reads*: documents of one short line without digits, where nothing else was found.
/// - *Emits*: `person.name` in all writings: titles, degrees, nicknames, "Last, First", capitals,
///   lower case; both of a couple ("John and Mary Smith").
/// - *Abstains when*: a word belongs to organisations, functions, departments or countries; too
///   little speaks for a name: listed given and family names, titles, initials, capitals.
struct LonePersonExtractor: Extractor {
  static let id = "person-alone"
  static let version = 3

  private let rule: Rule
  private let words: Vocabulary
  private let parser: NameLineParser
  private let firstNames: WordList
  private let shape = NameShape()

  init(rules: RuleSet) throws {
    rule = try rules.rule("person-alone.name")
    let words = try Vocabulary(rules)
    let firstNames = try rules.list("first-names")
    self.words = words
    self.firstNames = firstNames
    parser = NameLineParser(
      isGivenName: { words.isGivenName($0) }, isFirstName: { firstNames.contains($0) },
      isSurname: { words.isSurname($0) })
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard document.pages.count == 1, let page = document.pages.first, page.page.kind != .attribute,
      page.lines.count == 1, let line = page.lines.first, line.range.count <= 110,
      board.findings.isEmpty, !page.bytes[line.range].contains(where: Self.isForeign),
      !matches(of: rule, on: page, in: line.range, board: &board).isEmpty
    else { return }
    let tokens = Token.words(in: line.range, of: page)
    guard (1...12).contains(tokens.count), !isSentence(tokens) else { return }
    if let joint = tokens.dropFirst().firstIndex(where: { ["and", "&"].contains($0.folded) }),
      joint < tokens.count - 1, emitCouple(tokens, at: joint, on: page, into: &board)
    {
      return
    }
    guard let reading = parser.parse(page.text(line.range)) else { return }
    let score = score(reading, tokens)
    guard score >= 1.5 else { return }
    // Two capitalised words that no list knows are as often a product's or a firm's.
    let isKnown = score > 1.5 || reading.name.prefix != nil || reading.name.suffix != nil
    add(reading.name, [line.range], isKnown ? score : Self.unlisted, page, &board)
  }

  /// Stands for the score of a name that nothing but capitals speaks for.
  private static let unlisted = -0.8

  /// Words of running text and of salutations, or two words in lower case among capitalised ones.
  private func isSentence(_ tokens: [Token]) -> Bool {
    if tokens.contains(where: { Self.sentence.contains($0.folded) }) { return true }
    let words = tokens.filter {
      $0.text.count > 2 && !NameWords.isParticle($0.text) && !NameWords.isSuffix($0.text)
    }
    let small = words.filter { !$0.isCapitalized && !["and", "und"].contains($0.folded) }
    return small.count >= 2 && small.count < words.count
      && !words.contains { NameLineParser.isProfession($0.text) }
  }

  private static let sentence: Set<String> = [
    "was", "were", "is", "are", "by", "met", "we", "signed", "said", "with", "from", "to", "for",
    "our", "your", "you", "not", "has", "have", "will", "ist", "war", "mit", "est", "avec", "pour",
    "dear", "hello", "hi", "hallo", "liebe", "lieber", "sehr", "bonjour", "cher", "chere",
    "estimado", "estimada", "gentile", "geachte", "regards", "thanks", "sincerely",
  ]

  /// Digits, and signs that names do not have.
  private static func isForeign(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || ":;/@#%$!?=+*<>|_".utf8.contains(byte)
  }

  private func add(
    _ name: PersonName, _ ranges: [Range<Int>], _ score: Double, _ page: ScannedPage,
    _ board: inout FindingBoard
  ) {
    board.add(
      finding(
        .personName, .personName(name), at: ranges.map { Span(page: page.index, range: $0) },
        by: rule, confidence: min(rule.confidence, rule.confidence * (0.5 + score / 8)),
        subject: .person))
  }

  /// "John and Mary Smith": the family name of the second is the first's too.
  private func emitCouple(
    _ tokens: [Token], at joint: Int, on page: ScannedPage, into board: inout FindingBoard
  ) -> Bool {
    guard let start = tokens.first, let end = tokens.last,
      !NameLineParser.isTitle(tokens[joint - 1].text)
    else { return false }
    let left = start.range.lowerBound..<tokens[joint - 1].range.upperBound
    let right = tokens[joint + 1].range.lowerBound..<end.range.upperBound
    guard let second = parser.parse(page.text(right)), second.name.family != nil,
      score(second, Array(tokens[(joint + 1)...])) >= 1.5
    else { return false }
    let family = end.range
    let isShared = joint == 1
    guard
      let first = parser.parse(page.text(left) + (isShared ? " \(page.text(family))" : "")),
      words.isGivenName(start.text) || !isShared
    else { return false }
    add(first.name, isShared ? [left, family] : [left], 2, page, &board)
    add(second.name, [right], 2, page, &board)
    return true
  }

  private func score(_ reading: NameLineParser.Reading, _ tokens: [Token]) -> Double {
    let name = reading.name
    let given = name.given?.split(separator: " ").map(String.init) ?? []
    let family = name.family?.split(separator: " ").map(String.init) ?? []
    guard given.count + family.count <= 8, !isOther(given + family, tokens) else { return 0 }
    var score = 0.0
    let isListed = given.first.map(words.isGivenName) ?? false
    if isListed { score += 2 }
    if !isListed, given.dropFirst().contains(where: words.isGivenName) { score += 1 }
    if !isListed, let first = given.first { score += shape.score(of: first) }
    if family.last.map(words.isSurname) ?? false { score += 1 }
    if name.prefix != nil { score += 2 }
    if name.suffix != nil { score += 1.5 }
    if reading.isInverted, isListed { score += 1 }
    if (given + family).contains(where: { NameLineParser.bare($0).count == 1 }) { score += 1 }
    if tokens.count > given.count + family.count, name.prefix == nil, name.suffix == nil {
      // A nickname stood in quotes or brackets.
      score += 1
    }
    if family.count > 1 { score += 1 }
    let isCapitalized = tokens.allSatisfy { $0.isCapitalized || NameWords.isParticle($0.text) }
    score += isCapitalized ? 0.5 : -0.5
    if isCapitalized, (2...3).contains(tokens.count), tokens.allSatisfy(shape.isUncommon) {
      score += 1
    }
    if family.isEmpty, name.prefix == nil {
      score -= given.first.map { firstNames.contains($0.foldedLatin) } ?? false ? 0 : 2
    }
    return score
  }

  /// Words of firms, functions and places.
  private func isOther(_ name: [String], _ tokens: [Token]) -> Bool {
    let whole = tokens.map(\.folded).joined(separator: " ")
    if words.cities.contains(whole) || words.countries.contains(whole) { return true }
    return name.contains { word in
      let folded = NameLineParser.bare(word).foldedLatin
      if words.organizationWords.contains(folded) || words.departments.contains(folded) {
        return true
      }
      return words.titleHeads.contains(folded) && !words.isSurname(folded)
        && !words.isGivenName(folded)
    }
  }
}
