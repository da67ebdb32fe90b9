import LeadModel
import Normalization

/// A document that is nothing but one postal address, as a field of a form or table is.
///
/// - *Reads*: documents of one short page without contact values or numbers of other kinds.
/// - *Emits*: `contact.address` of all its lines, when it ends (or begins) with a country, or ends
///   with a state or ZIP code of the United States.
/// - *Abstains when*: nothing but the country tells an address: no listed town, no postcode, fewer
///   than three lines.
struct LoneAddressExtractor: Extractor {
  static let id = "address-alone"
  static let version = 3

  private let rule: Rule
  private let words: Vocabulary
  private let countries: LoneCountryAddress
  private let states: LoneStateAddress
  private static let others: Set<Field> = [.email, .website, .social, .phone, .registration]

  init(rules: RuleSet) throws {
    rule = try rules.rule("address.alone")
    words = try Vocabulary(rules)
    let endings = CountryEndings(names: try rules.list("country-names"))
    countries = LoneCountryAddress(
      words: words, endings: endings,
      localities: LocalityReader(
        words: words, cityNames: try rules.list("city-names"),
        formats: PostcodeFormats(list: try rules.list("postcodes"))))
    states = LoneStateAddress(
      rule: rule, words: words, endings: endings,
      anchors: try AddressAnchors(rules: rules, vocabulary: words),
      streetLine: try rules.rule("address.street-line"))
  }

  /// Neither a sentence nor somebody's function, as a signature has.
  private func isLine(_ tokens: [Token]) -> Bool {
    tokens.count <= 24 && !tokens.contains { Self.sentence.contains($0.folded) } && !isTitle(tokens)
      && !isCard(tokens)
  }

  /// "Ada Byng Director Mill Works 12 Mill Road Leeds": a function before any number.
  private func isCard(_ tokens: [Token]) -> Bool {
    guard tokens.count > 8 else { return false }
    return tokens.prefix { !$0.hasDigit }.dropFirst(2).contains(where: words.isTitleHead)
  }

  private func isTitle(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 6,
      !tokens.contains(where: \.hasDigit)
    else { return false }
    return words.titleHeads.contains(first.folded) || words.titleHeads.contains(last.folded)
  }

  private static let sentence: Set<String> = [
    "at", "us", "our", "we", "is", "are", "was", "visit", "you", "your", "wir", "unser", "nous",
    "notre", "vous", "votre", "ist", "sind",
  ]

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard document.pages.count == 1, let page = document.pages.first, page.page.kind != .attribute,
      (4...320).contains(page.bytes.count), (1...12).contains(page.lines.count),
      board.findings(Self.others).isEmpty,
      page.lines.allSatisfy({ isLine(Token.words(in: $0.range, of: page)) }),
      let first = page.lines.first, let last = page.lines.last,
      !page.bytes.contains(UInt8(ascii: ":")),
      let address = countries.address(on: page) ?? states.address(on: page)
    else { return }
    let span = Span(page: page.index, range: first.range.lowerBound..<last.range.upperBound)
    board.add(finding(.address, .address(address), at: [span], by: rule))
  }
}
