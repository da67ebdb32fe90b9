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
}
