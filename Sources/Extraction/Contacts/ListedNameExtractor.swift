import LeadModel
import Normalization

/// Persons in running text and tables, known by their given name.
///
/// - *Reads*: runs of two to four capitalised words anywhere, after everything else.
/// - *Emits*: `person.name` with little confidence, when the first word is a listed given name
///   and the last a listed family name.
/// - *Abstains when*: a word belongs to towns, countries, organisations or functions, or another
///   finding stands there.
struct ListedNameExtractor: Extractor {
  static let id = "listed-name"
  static let version = 1

  private let rule: Rule
  private let words: Vocabulary

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    rule = try rules.rule("listed.person")
    words = try Vocabulary(rules)
  }

  private static let others: Set<Field> = [
    .personName, .personTitle, .personDepartment, .organizationName, .address, .email, .website,
    .social,
  ]

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for match in matches(of: rule, on: page, board: &board) {
        let tokens = Token.words(in: match.range, of: page)
        let span = Span(page: page.index, range: match.range)
        guard let first = tokens.first, let last = tokens.last, words.isGivenName(first.text),
          words.isSurname(last.text), !tokens.contains(where: isForeign),
          !words.cities.contains(tokens.map(\.folded).joined(separator: " ")),
          !board.covers(span, by: Self.others),
          let name = words.nameParser.parse(page.text(match.range)), name.given != nil
        else { continue }
        board.add(
          finding(
            .personName, .personName(name), at: [span], by: rule, subject: .person))
      }
    }
  }

  private func isForeign(_ token: Token) -> Bool {
    words.titleHeads.contains(token.folded) || words.organizationWords.contains(token.folded)
      || words.countries.contains(token.folded) || words.departments.contains(token.folded)
      || words.states.contains(token.folded)
  }
}
