import LeadModel
import Normalization

/// The word lists that name, title, organisation and address grammars share.
struct Vocabulary {
  let givenNames: WordList
  let surnames: WordList
  let cities: WordList
  let countries: WordList
  let states: WordList
  /// British counties, which stand between the town and the postcode.
  let counties: WordList
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
    counties = try rules.list("counties")
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

  /// Whether it is a name with its initials in one word: "V.T.Mehra", "K.Byng" where the name is known.
  func isNameWithInitials(_ word: String) -> Bool {
    let parts = NameWords.parted(word)
    guard parts.count > 1, let name = parts.last, !organizationWords.contains(name.foldedLatin)
    else { return false }
    return parts.count > 2 || parts[0].utf8.count > 2 || isGivenName(name) || isSurname(name)
  }

  var nameParser: PersonNameParser {
    let names = givenNames
    return PersonNameParser { names.contains($0) }
  }

  /// Whether it is a word of organisations, functions or departments, behind which a name has ended.
  func endsName(_ token: Token) -> Bool {
    if isGivenName(token.text) { return false }
    return titleHeads.contains(token.folded) && !NameWords.isPrefix(token.text)
      || organizationWords.contains(token.folded) || departments.contains(token.folded)
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

  /// Whether it names several who have a function ("Engineers"), which is what a firm does more often than a
  /// title.
  func namesSeveral(_ token: Token) -> Bool {
    token.folded.hasSuffix("s") && !titleHeads.contains(token.folded) && isTitleHead(token)
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
    "asst", "assoc", "addl", "dy", "exec", "gen", "jt", "joint", "mgr", "principal", "tech",
  ]
  /// Fields of work that titles name.
  static let fields: Set<String> = [
    "accounts", "affairs", "africa", "alliances", "america", "americas", "analytics", "apac",
    "applications", "asia", "assets", "assurance", "benelux", "category", "central", "chain",
    "channel",
    "channels", "client", "clients", "communications", "compliance", "construction", "contracts",
    "control",
    "corporate", "dach", "delivery", "development", "direct", "distribution", "domestic", "east",
    "eastern", "education", "ehs", "emea", "energy", "engineering", "environment", "equipment",
    "estates", "europe", "experience", "export", "exports", "facilities", "field", "finance",
    "fleet", "food", "governance", "growth", "healthcare", "hr", "hse", "import", "imports",
    "indirect", "industrial", "industry", "infrastructure", "innovation", "insights", "inventory",
    "investments", "it", "latam", "learning", "legal", "logistics", "maintenance", "manufacturing",
    "market", "markets", "materials", "mena", "merchandising", "midwest", "mro", "network",
    "networks", "new", "nordics", "north", "northeast", "northern", "northwest", "operations",
    "packaging", "partnerships", "people", "planning", "platform", "private", "process",
    "procurement",
    "programs", "projects", "property", "purchasing", "qa", "quality", "r&d", "region", "regional",
    "relations", "renewables", "repair", "research", "resources", "retail", "revenue", "risk",
    "safety", "security", "services", "site", "solutions", "sourcing", "south", "southeast",
    "southern", "southwest", "spend", "strategic", "strategy", "success", "supplier",
    "supply",
    "support", "sustainability", "systems", "technology", "training", "transport", "transportation",
    "treasury", "utilities", "warehouse", "warehousing", "west", "western", "wholesale",
    "workplace", "world", "worldwide",
  ]

  /// Words between the words of a title or a name of an organisation.
  static let links: Set<String> = [
    "of", "for", "&", "and", "de", "des", "du", "d'", "et", "und", "fur", "the", "la",
  ]
}
