import LeadModel
import Normalization

/// Persons in running text and tables, known by their given name.
///
/// - *Reads*: runs of two to four capitalised words in prose and tables, after everything else.
/// - *Emits*: `person.name` with little confidence, when the first word is a listed given name
///   and the last a listed family name.
/// - *Abstains when*: the document is a résumé, which speaks of one person; a word belongs to
///   towns, countries, organisations or functions, or another finding stands there.
struct ListedNameExtractor: Extractor {
  static let id = "listed-name"
  static let version = 4

  private let rule: Rule
  private let words: Vocabulary

  init(rules: RuleSet) throws {
    rule = try rules.rule("listed.person")
    words = try Vocabulary(rules)
  }

  private static let others: Set<Field> = [
    .personName, .personTitle, .personDepartment, .organizationName, .address, .email, .website,
    .social,
  ]

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard document.resume == nil else { return }
    for page in document.pages where page.page.kind != .attribute {
      for match in matches(of: rule, on: page, board: &board) {
        let end =
          page.bytes[match.range].firstIndex(of: UInt8(ascii: " ")) ?? match.range.upperBound
        guard words.isGivenName(page.text(match.range.lowerBound..<end)) else { continue }
        let tokens = Token.words(in: match.range, of: page)
        let span = Span(page: page.index, range: match.range)
        guard let first = tokens.first, let last = tokens.last,
          !tokens.contains(where: isForeign), !OtherNames.isNoPerson(tokens[...]),
          !OtherNames.isOfBody(match.range, on: page),
          !words.cities.contains(tokens.map(\.folded).joined(separator: " ")),
          !board.covers(span, by: Self.others), isProse(match.range, on: page),
          let name = words.nameParser.parse(page.text(match.range)), name.given != nil
        else { continue }
        let isListed = words.isSurname(last.text)
        guard !tokens.allSatisfy(\.isAllCaps),
          isListed || !ordinary.contains(first.folded) && isInSentence(match.range, on: page)
        else {
          reject(span, by: rule, .noContext, on: &board)
          continue
        }
        board.add(
          finding(
            .personName, .personName(name), at: [span], by: rule,
            confidence: isListed ? rule.confidence : rule.confidence * 0.75, subject: .person))
      }
    }
  }

  /// Running text, be it one short sentence; in other short lines `ContactBlockExtractor` has judged.
  private func isProse(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    if page.tableRow(at: range.lowerBound) != nil { return true }
    guard let index = page.lineIndex(at: range.lowerBound) else { return false }
    let line = page.lines[index]
    return ContactZones.isProse(line, on: page)
      || Token.words(in: line.range, of: page).count { !$0.isCapitalized && $0.hasLetter } >= 4
  }

  /// A lower-case word stands directly before, in a line of running text.
  private func isInSentence(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    guard range.lowerBound >= 2, page.bytes[range.lowerBound - 1] == UInt8(ascii: " "),
      let index = page.lineIndex(at: range.lowerBound)
    else { return false }
    let before = page.bytes[range.lowerBound - 2]
    return (before >= 97 && before <= 122 || before == UInt8(ascii: ","))
      && ContactZones.isProse(page.lines[index], on: page)
  }

  /// Given names that are words of their own.
  private let ordinary: Set<String> = [
    "may", "april", "june", "august", "will", "mark", "grace", "hope", "faith", "joy", "page",
    "art",
    "summer", "autumn", "dean", "chase", "grant", "christian", "rich", "sunny", "king", "major",
    "prince", "angel", "star", "rose", "lily", "daisy", "ruby", "pearl", "amber", "crystal",
    "summer",
    "dawn", "eve", "iris", "ivy", "olive", "violet", "bill", "bob", "jack", "frank", "gene", "guy",
    "drew", "pat", "sky", "rock", "sterling", "victor", "virgin", "victoria", "florence", "paris",
    "london", "charlotte", "austin", "dallas", "houston", "jackson", "lincoln", "madison",
    "israel", "jordan", "chad", "georgia", "virginia", "carolina", "dakota", "china", "india",
    "francia", "france", "prima", "royal", "noble", "early", "long", "love", "merit", "true", "so",
    "my", "in", "an", "man", "see", "do", "my", "les", "la", "le", "notre", "premier", "bonne",
    "belle",
    "santa", "san", "santo", "saint", "general", "mission", "princess", "baron", "earl", "duke",
    "company", "page", "case", "mini", "ma", "mac", "sage", "golden", "green", "west", "north",
    "east",
    "south", "price", "america", "asia", "europa", "nova", "delta", "alpha", "omega", "mercedes",
    "porsche", "ford", "clinton", "central", "free", "vide", "pas", "bien", "tu", "elle",
  ]

  private func isForeign(_ token: Token) -> Bool {
    words.titleHeads.contains(token.folded) || words.organizationWords.contains(token.folded)
      || words.countries.contains(token.folded) || words.departments.contains(token.folded)
      || words.states.contains(token.folded)
  }
}
