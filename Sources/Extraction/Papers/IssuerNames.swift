import Normalization

/// Chooses the line of a paper's head that names its issuer.
struct IssuerNames {
  struct Issuer {
    /// Numbers of the head's lines: two where the name goes on.
    let lines: Range<Int>
    /// 0…1.
    let certainty: Double
  }

  private let words: Vocabulary
  private let form: Rule
  private let misread: Rule
  /// Words before the name of who owns the business.
  private static let owners: Set<String> = [
    "inh", "inhaber", "inhaberin", "prop", "proprietor", "owner", "gerant", "titular", "titolare",
    "eigenaar",
  ]
  /// Least score of a name.
  private static let bar = 1.3

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    form = try rules.rule("organization.legal-form")
    misread = try rules.rule("issuer.misread-form")
  }

  func issuer(
    among head: [LetterheadLines.Line], isAddress: (Range<Int>) -> Bool, on page: ScannedPage
  ) -> Issuer? {
    let usual = head.compactMap(\.height).sorted()
    let middle = usual.isEmpty ? nil : usual[usual.count / 2]
    var best: (index: Int, score: Double)?
    var isUnderAddress = false
    for (index, line) in head.enumerated() where line.kind == .text {
      var score = look(of: line, isAddress: isAddress(line.text), on: page) - 0.2 * Double(index)
      if let height = line.height, let middle, height > 1.15 * middle { score += 0.7 }
      score += neighbours(of: index, head, isAddress)
      if isUnderAddress { score -= 2 }
      isUnderAddress = isUnderAddress || isAddress(line.text)
      if score > best?.score ?? Self.bar { best = (index, score) }
    }
    guard let best else { return nil }
    return Issuer(
      lines: whole(best.index, head, isAddress, on: page),
      certainty: min(1, 0.78 + 0.05 * best.score))
  }

  /// What stands under a name: its registration, its address, its telephone.
  private func neighbours(
    of index: Int, _ head: [LetterheadLines.Line], _ isAddress: (Range<Int>) -> Bool
  ) -> Double {
    var score = 0.0
    for (distance, line) in head[(index + 1)...].prefix(3).enumerated() {
      let near = distance == 0 ? 1.0 : 0.5
      if line.kind == .registration { score += near * 1.2 }
      if line.kind == .text, isAddress(line.text) { score += near }
      if line.kind == .contact { score += near * 0.5 }
    }
    return score
  }

  private func look(
    of line: LetterheadLines.Line, isAddress: Bool, on page: ScannedPage
  ) -> Double {
    let tokens = Token.words(in: line.text, of: page)
    let letters = tokens.reduce(0) { $0 + $1.text.filter(\.isLetter).count }
    guard (1...9).contains(tokens.count), letters >= 4,
      tokens.count > 1 || !PartyNames.labels.contains(tokens[0].folded)
    else { return -9 }
    var score = 0.0
    if hasForm(line.text, on: page) { score += 3 } else if isAddress { score -= 3 }
    if tokens.contains(where: { words.organizationWords.contains($0.folded) }) { score += 1.5 }
    let capitals = tokens.filter { $0.isCapitalized || $0.hasDigit }.count
    score += tokens.allSatisfy { $0.isAllCaps || !$0.hasLetter } ? 0.9 : 0.2
    if capitals * 3 < tokens.count * 2 { score -= 1.7 }
    if letters * 10 < page.text(line.text).filter({ !$0.isWhitespace }).count * 6 { score -= 2 }
    if tokens.first.map({ $0.hasDigit || Self.owners.contains($0.folded) }) ?? false {
      score -= 1.5
    }
    if tokens.count == 1, letters < 6 { score -= 1 }
    let joined = tokens.map(\.folded).joined(separator: " ")
    if words.cities.contains(joined) || words.countries.contains(joined) { score -= 3 }
    if page.bytes[line.range].last == UInt8(ascii: ":") { score -= 3 }
    return score
  }

  /// The line, with the one above where it is little more than the end of a name, or the one below
  /// where that is its legal form.
  private func whole(
    _ index: Int, _ head: [LetterheadLines.Line], _ isAddress: (Range<Int>) -> Bool,
    on page: ScannedPage
  ) -> Range<Int> {
    let count = Token.words(in: head[index].text, of: page).count
    if hasForm(head[index].text, on: page) {
      guard index > 0, count <= 4, goesOn(index - 1, head, isAddress, on: page) else {
        return index..<(index + 1)
      }
      return (index - 1)..<(index + 1)
    }
    let isSecond = !head[..<max(index - 1, 0)].contains { $0.kind == .text }
    if index > 0, isSecond || isKind(head[index].text, on: page),
      hasKind(head[index].text, on: page),
      goesOn(index - 1, head, isAddress, on: page)
    {
      return (index - 1)..<(index + 1)
    }
    guard index + 1 < head.count, head[index + 1].kind == .text,
      hasForm(head[index + 1].text, on: page),
      Token.words(in: head[index + 1].text, of: page).count <= 4
    else { return index..<(index + 1) }
    return index..<(index + 2)
  }

  /// Whether the line is as high as the next, in capitals like it, and a name's part.
  private func goesOn(
    _ index: Int, _ head: [LetterheadLines.Line], _ isAddress: (Range<Int>) -> Bool,
    on page: ScannedPage
  ) -> Bool {
    let (line, next) = (head[index], head[index + 1])
    guard line.kind == .text, !hasForm(line.text, on: page), !isAddress(line.text) else {
      return false
    }
    let tokens = Token.words(in: line.text, of: page)
    if let height = line.height, let other = next.height,
      height > 2.5 * other || other > 2.5 * height
    {
      return false
    }
    return (1...6).contains(tokens.count) && tokens.allSatisfy { !$0.hasDigit }
      && tokens.allSatisfy { $0.isAllCaps || $0.isCapitalized || !$0.hasLetter }
      && tokens.contains { $0.text.filter(\.isLetter).count >= 4 }
  }

  private func hasKind(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    Token.words(in: range, of: page).contains { words.organizationWords.contains($0.folded) }
  }

  /// Whether it says what kind of business it is and no more: "Bistro & Café".
  private func isKind(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    Token.words(in: range, of: page).allSatisfy {
      !$0.hasLetter || words.organizationWords.contains($0.folded) || $0.text == "&"
        || ["and", "und", "et", "y", "e", "of"].contains($0.folded)
    }
  }

  private func hasForm(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    form.pattern.firstMatch(in: page.bytes, range: range) != nil
      || misread.pattern.firstMatch(in: page.bytes, range: range) != nil
  }
}
