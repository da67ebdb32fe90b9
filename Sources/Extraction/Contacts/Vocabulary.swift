import LeadModel
import Normalization

/// The word lists that name, title, organisation and address grammars share.
struct Vocabulary {
  let givenNames: WordList
  let surnames: WordList
  let cities: WordList
  let countries: WordList
  let states: WordList
  let titleHeads: WordList
  let organizationWords: WordList
  let departments: WordList
  let mailProviders: WordList

  init(_ rules: RuleSet) throws {
    givenNames = try rules.list("given-names")
    surnames = try rules.list("surnames")
    cities = try rules.list("cities")
    countries = try rules.list("countries")
    states = try rules.list("states")
    titleHeads = try rules.list("title-heads")
    organizationWords = try rules.list("organization-words")
    departments = try rules.list("departments")
    mailProviders = try rules.list("mail-providers")
  }

  /// Whether the word, or each part of a hyphenated one, is a known given name.
  func isGivenName(_ word: String) -> Bool {
    let folded = word.foldedLatin
    if givenNames.contains(folded) { return true }
    let parts = folded.split(separator: "-")
    return parts.count > 1 && parts.allSatisfy { givenNames.contains(String($0)) }
  }

  func isSurname(_ word: String) -> Bool {
    let folded = word.foldedLatin
    if surnames.contains(folded) { return true }
    let parts = folded.split(separator: "-")
    return parts.count > 1 && parts.allSatisfy { surnames.contains(String($0)) }
  }

  var nameParser: PersonNameParser {
    let names = givenNames
    return PersonNameParser { names.contains($0) }
  }

  /// Whether the word names a function, also in the plural or behind a hyphen.
  func isTitleHead(_ token: Token) -> Bool {
    if titleHeads.contains(token.folded) { return true }
    if token.folded.hasSuffix("s"), titleHeads.contains(String(token.folded.dropLast())) {
      return true
    }
    return token.folded.split(separator: "-").last.map { titleHeads.contains(String($0)) }
      ?? false
  }

  /// Words before a function's word: `senior`, `regional`, `technical`.
  static let modifiers: Set<String> = [
    "senior", "junior", "deputy", "vice", "regional", "general", "managing", "national", "area",
    "key", "account", "chief", "executive", "technical", "commercial", "financial", "sr", "jr",
    "lead", "global", "international", "certified", "registered", "project", "product", "program",
    "business", "relationship", "branch", "store", "office", "sales", "marketing", "real", "estate",
    "digital", "creative", "art", "software", "systems", "data", "test", "quality", "plant",
    "production", "design", "graphic", "web", "customer", "service", "human", "team", "group",
    "leasing", "loan", "mortgage", "insurance", "associate", "assistant", "co", "interim", "acting",
  ]
  /// Words between the words of a title or a name of an organisation.
  static let links: Set<String> = [
    "of", "for", "&", "and", "de", "des", "du", "d'", "et", "und", "fur", "the", "la",
  ]
}
