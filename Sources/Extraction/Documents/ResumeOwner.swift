import LeadModel
import Normalization

/// The person whom a résumé is about: the line that it begins with.
struct ResumeOwner {
  private let words: Vocabulary
  private let heading: Rule
  private let parser: NameLineParser

  init(rules: RuleSet, words: Vocabulary) throws {
    self.words = words
    heading = try rules.rule("block.resume")
    let firstNames = try rules.list("first-names")
    parser = NameLineParser(
      isGivenName: { words.isGivenName($0) }, isFirstName: { firstNames.contains($0) },
      isSurname: { words.isSurname($0) })
  }

  /// `nil` when the first line, past a heading such as "Curriculum vitae", has no name's look.
  /// Small letters do not speak against it: many write their own name so.
  func name(of document: ScannedDocument) -> (name: PersonName, span: Span)? {
    guard let page = document.pages.first(where: { $0.page.kind != .attribute }) else { return nil }
    for line in page.lines.prefix(2) {
      if heading.firstMatch(in: line.range, on: page)?.range == line.range { continue }
      let tokens = Token.words(in: line.range, of: page)
      guard (2...5).contains(tokens.count), tokens.allSatisfy(isNameWord),
        tokens.contains(where: { $0.text.count > 2 }),
        let reading = parser.parse(page.text(line.range)), reading.name.family != nil
      else { return nil }
      return (reading.name, Span(page: page.index, range: line.range))
    }
    return nil
  }

  private func isNameWord(_ token: Token) -> Bool {
    token.text.allSatisfy { $0.isLetter || ".-'’".contains($0) }
      && !words.titleHeads.contains(token.folded)
      && !words.organizationWords.contains(token.folded)
      && !words.departments.contains(token.folded)
      && !["of", "for", "and", "in", "to", "at", "the", "und", "et", "vitae"].contains(token.folded)
  }
}
