import Normalization

/// Cuts the name of a company, an organisation or a ship into words for comparing: legal form apart,
/// numbers as numbers, words that many names share counted for less.
struct CompanyNameReader {
  /// `nil` when the text has no letter or digit.
  func prepare(_ text: String) -> PreparedName? {
    let script = WrittenScript(of: text)
    let latin = Self.expanded(
      Transliteration.latin(Self.spacingForms(text, script), script: script))
    let words = LegalFormClass.joiningLetters(TextFold.nameTokens(latin))
    guard !words.isEmpty else { return nil }
    let (rest, form) = LegalFormClass.split(words)
    let core = Self.withoutArticle(Self.joiningPhrases(rest))
    return PreparedName(
      script: script,
      latin: Numerals.joined(core).prefix(WordAlignment.Candidates.longest).map(Self.token),
      native: [], form: form, hasStatedOrder: true)
  }

  /// Signs that stand for words or for nothing: `Int'l`, `3%ers`, `Bank's`.
  private static func expanded(_ text: String) -> String {
    guard text.contains(where: { "'’%".contains($0) }) else { return text }
    return text.replacing("’", with: "'").replacing("nt'l", with: "nternational")
      .replacing("at'l", with: "ational").replacing("'s ", with: " ").replacing("%", with: " perc ")
  }

  /// East Asian legal forms stand beside the name without a space, and ICU would spell them out.
  private static func spacingForms(_ text: String, _ script: WrittenScript) -> String {
    switch script {
    case .han, .kana, .hangul:
      return eastAsianForms.reduce(text) { $0.replacing($1.0, with: $1.1) }
    default: return text
    }
  }

  /// Longer ones first.
  private static let eastAsianForms = [
    ("股份有限公司", " Co Ltd "), ("有限责任公司", " Co Ltd "), ("有限公司", " Co Ltd "), ("株式会社", " KK "),
    ("合同会社", " GK "), ("有限会社", " KK "), ("주식회사", " Co Ltd "), ("유한회사", " LLC "), ("㈜", " Co Ltd "),
    ("集团", " Group "), ("公司", " Company "),
  ]

  private static func token(_ word: Numerals.Word) -> NameToken {
    switch word {
    case .number(let value):
      return NameToken(String(value), isLatin: true, weight: 1, number: value)
    case .text(let text):
      let full = abbreviations[text] ?? text
      return NameToken(full, isLatin: true, weight: weight(of: full))
    }
  }

  /// Words of trade, place and form tell companies apart less than names do.
  private static func weight(of word: String) -> Double {
    if stops.contains(word) { return 0.1 }
    return CompanyWords.isGeneric(word) && word.count > 1 ? 0.6 : 1
  }

  private static func withoutArticle(_ words: [String]) -> [String] {
    let dropped = words.first.map(openings.contains) ?? false
    return dropped && words.count > 1 ? Array(words.dropFirst()) : words
  }

  /// Words that stand for one: `United States` is `USA`.
  private static func joiningPhrases(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if let last = result.last, let joined = phrases[last + " " + word] {
        result[result.count - 1] = joined
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Articles and the marks of ships.
  private static let openings: Set<String> = ["the", "mv", "mt", "ms", "ss", "mts"]

  private static let phrases = [
    "united states": "usa", "united kingdom": "uk", "great britain": "uk", "hong kong": "hk",
    "new york": "ny",
  ]

  private static let stops: Set<String> = [
    "the", "of", "and", "for", "und", "et", "de", "der", "die", "das", "la", "le", "les", "y", "e",
    "di", "del", "mv", "mt", "ms", "ss", "og", "och", "en", "van", "in", "an", "on", "do", "da",
  ]

  /// Usual abbreviations and spellings of words in names of organisations; written from general
  /// knowledge.
  private static let abbreviations = [
    "intl": "international", "int": "international", "natl": "national", "nat": "national",
    "mfg": "manufacturing", "assoc": "association", "assn": "association", "dept": "department",
    "govt": "government", "gov": "government", "univ": "university", "inst": "institute",
    "tech": "technology", "mgmt": "management", "mgt": "management", "svc": "service",
    "svcs": "services", "bros": "brothers", "hldgs": "holdings", "hldg": "holding", "grp": "group",
    "ind": "industries", "inds": "industries", "indus": "industries", "eng": "engineering",
    "engg": "engineering", "elec": "electric", "dev": "development", "const": "construction",
    "constr": "construction", "dist": "distribution", "lab": "laboratory", "labs": "laboratories",
    "ctr": "center", "centre": "center", "bldg": "building", "pharm": "pharmaceuticals",
    "org": "organization", "organisation": "organization", "labour": "labor",
    "defence": "defense", "gebr": "gebruder", "ges": "gesellschaft", "us": "usa", "st": "saint",
    "ste": "saint", "sys": "systems", "sol": "solutions", "corp": "corporation", "co": "company",
    "theatre": "theater", "grupo": "group", "gruppe": "group",
    "groupe": "group", "gruppo": "group", "holdings": "holding", "ltd": "limited",
  ]
}
