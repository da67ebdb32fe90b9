import LeadModel
import Normalization

/// What a piece of a zone is that was taken for a name and is none.
struct OtherNames {
  enum Reading { case organization, title, person, nothing }

  private let words: Vocabulary
  private let form: Rule
  private let trade: Rule
  private let firstNames: WordList
  private let shape = NameShape()

  init(rules: RuleSet, words: Vocabulary) throws {
    self.words = words
    form = try rules.rule("organization.legal-form")
    trade = try rules.rule("block.trade")
    firstNames = try rules.list("first-names")
  }

  /// "Inc.", "UK & Ireland" and a term in quotes are no firm; "Directeur technique" is a title;
  /// a word that hardly is anything but a given name begins a person's name.
  func reading(of tokens: [Token], _ range: Range<Int>, on page: ScannedPage) -> Reading {
    guard isWhole(range, on: page), !(tokens.first.map(opensSentence) ?? true) else {
      return .nothing
    }
    if Notices.isLabel(tokens) || isTrade(range, on: page) || isClause(tokens) || isCode(tokens) {
      return .nothing
    }
    if endsInOffice(tokens) { return .title }
    if let match = form.firstMatch(in: range, on: page) {
      // What is said before a firm's name is cut where firms are found by their form.
      if OrganizationBoundary.behindKind(tokens[...]).count < tokens.count { return .nothing }
      return match.range.count + 2 >= range.count ? .nothing : .organization
    }
    if isTerm(tokens, range, on: page) || tokens.allSatisfy(isPlace)
      || tokens.allSatisfy({ Self.headings.contains($0.folded) }) || Notices.isOne(tokens)
    {
      return .nothing
    }
    if hasPatronymic(tokens) || startsWithInitials(tokens) { return .person }
    guard !tokens.contains(where: { words.organizationWords.contains($0.folded) }) else {
      return .organization
    }
    return isTitle(tokens) ? .title : isPerson(tokens) ? .person : .organization
  }

  /// "Byng AG has acquired Mill Works Ltd", "1. Engagement. The Company hereby engages": words of a sentence.
  private func isClause(_ tokens: [Token]) -> Bool {
    tokens.dropFirst().contains { !$0.isCapitalized && Self.verbs.contains($0.folded) }
      || tokens.count > 1 && tokens[0].text.hasSuffix(".")
        && tokens[0].text.dropLast().allSatisfy(\.isNumber)
  }

  /// "AG-2210", "KY": a number that begins with letters, a state's code.
  private func isCode(_ tokens: [Token]) -> Bool {
    guard tokens.count == 1, let only = tokens.first, only.isAllCaps else { return false }
    let parts = only.text.split(separator: "-")
    return parts.count == 2 && parts[1].allSatisfy(\.isNumber) && parts[1].count > 2
      || only.text.count == 2 && words.states.contains(only.folded)
  }

  /// "AZMAN BIN OMAR", "GURPREET SINGH": words that only names have.
  private func hasPatronymic(_ tokens: [Token]) -> Bool {
    isNameLike(tokens) && tokens.dropFirst().contains { Self.patronymics.contains($0.folded) }
  }

  /// "K. R. Ravindranath", "Asha V. Mehra".
  private func startsWithInitials(_ tokens: [Token]) -> Bool {
    guard isNameLike(tokens), Self.isInitialled(tokens) else { return false }
    let others = tokens.filter { !NameWords.isInitial($0.text) }
    return others.count <= 2 && others.allSatisfy { $0.text.count > 3 && shape.isUncommon($0) }
  }

  /// Whether a word but the last is an initial with its full stop.
  static func isInitialled(_ tokens: [Token]) -> Bool {
    tokens.dropLast().contains { $0.text.hasSuffix(".") && NameWords.isInitial($0.text) }
  }

  private func isNameLike(_ tokens: [Token]) -> Bool {
    guard (2...4).contains(tokens.count), let last = tokens.last else { return false }
    return last.text.count > 3 && last.isCapitalized
      && last.text.allSatisfy { $0.isLetter || $0 == "-" }
      && tokens.allSatisfy { NameWords.hasNameShape($0.text) }
      && !tokens.contains { words.endsName($0) || words.isTitleHead($0) }
  }

  /// What somebody makes or deals in: "Mfrs. of Looms", "Dealers in: Pipes, Sheets & Scraps".
  private func isTrade(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    guard let index = page.lineIndex(at: range.lowerBound) else { return false }
    let (first, line) = row(of: index, on: page)
    let opening = trade.firstMatch(in: line, on: page)?.range.lowerBound
    if let opening, opening <= range.lowerBound { return true }
    guard first > 0, case let above = row(of: first - 1, on: page).range,
      let last = page.bytes[above].last, ",&".utf8.contains(last)
    else { return false }
    return trade.firstMatch(in: above, on: page) != nil
  }

  /// "Cloisons · Faux plafonds · Isolation": words behind bullets and nothing else in the row.
  ///
  /// - Parameter hasFirm: Whether the firm is known; else the first of them may be it.
  func isTradeList(_ range: Range<Int>, beside hasFirm: Bool, on page: ScannedPage) -> Bool {
    guard let index = page.lineIndex(at: range.lowerBound),
      case let line = row(of: index, on: page).range, hasFirm || line.lowerBound < range.lowerBound,
      line.count < 200, page.text(line).count(where: { "·•".contains($0) }) >= 2
    else { return false }
    let tokens = Token.words(in: line, of: page)
    return form.firstMatch(in: line, on: page) == nil
      && !page.bytes[line].contains(UInt8(ascii: "@"))
      && !tokens.contains { $0.hasDigit || words.isGivenName($0.text) || words.isTitleHead($0) }
  }

  /// The number of the first of the lines that stand beside each other, and their bytes from the first to
  /// the last.
  private func row(of index: Int, on page: ScannedPage) -> (first: Int, range: Range<Int>) {
    let row = page.lines[index].row
    var (first, last) = (index, index)
    while first > 0, page.lines[first - 1].row == row { first -= 1 }
    while last + 1 < page.lines.count, page.lines[last + 1].row == row { last += 1 }
    return (first, page.lines[first].range.lowerBound..<page.lines[last].range.upperBound)
  }

  /// "Company Secretary & Compliance Officer": a function's word that hardly ends a firm's name.
  private func endsInOffice(_ tokens: [Token]) -> Bool {
    guard tokens.count > 1, let last = tokens.last else { return false }
    return Self.offices.contains(last.folded)
  }

  /// Words of menus, of notices and of papers' parts, and single letters alone.
  static func isNoPerson(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { menus.contains($0.folded) } || isDistrict(tokens) || isAddressee(tokens)
      || tokens.first.map { parts.contains($0.folded) } ?? true
      || Notices.isHours(tokens)
      || tokens.allSatisfy { $0.text.filter(\.isLetter).count < 2 }
  }

  /// "Maple Hollow" of "City of Maple Hollow".
  static func isOfBody(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let before = Token.words(in: page.before(range.lowerBound, limit: 24), of: page).suffix(2)
    guard before.count == 2, before.last?.folded == "of", let body = before.first else {
      return false
    }
    return bodies.contains(body.folded)
  }

  /// "Bill To": a label, and no Bill.
  private static func isAddressee(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count == 2, let first = tokens.first, let last = tokens.last else { return false }
    return ["to", "to:"].contains(last.folded)
      && ["bill", "ship", "sold", "remit", "charge", "send"].contains(first.folded)
  }

  /// "Asha Nagar", "Linden Campus"; "Col. Del Valle": a colonia, and no colonel.
  private static func isDistrict(_ tokens: ArraySlice<Token>) -> Bool {
    if tokens.count > 1, let last = tokens.last, districts.contains(last.folded) { return true }
    guard let first = tokens.first, let second = tokens.dropFirst().first else { return false }
    return ["col", "col.", "colonia", "fracc", "fracc."].contains(first.folded)
      && ["del", "de", "la", "las", "los", "el", "san", "santa", "centro"].contains(second.folded)
  }

  /// No bracket is left open, as in "Mill Works (the “Supplier”".
  private func isWhole(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let bytes = page.bytes[range]
    return bytes.contains(UInt8(ascii: "(")) == bytes.contains(UInt8(ascii: ")"))
  }

  /// "zwischen der Mühlenbau GmbH", "a Delaware corporation": words of a sentence. What the legal
  /// form says of the name in it is another extractor's.
  private func opensSentence(_ token: Token) -> Bool {
    !token.isCapitalized && Self.openers.contains(token.folded)
  }

  /// “Parties”: a word that a contract defines.
  private func isTerm(_ tokens: [Token], _ range: Range<Int>, on page: ScannedPage) -> Bool {
    let text = page.text(range)
    if let first = text.first, let last = text.last, "“„«\"".contains(first),
      "”“»\"".contains(last)
    {
      return true
    }
    return tokens.count == 1 && Self.nouns.contains(tokens[0].folded)
  }

  private func isPlace(_ token: Token) -> Bool {
    words.countries.contains(token.folded) || Vocabulary.links.contains(token.folded)
  }

  private func isPerson(_ tokens: [Token]) -> Bool {
    // A first name alone signs; no parser makes a person of it.
    if tokens.count == 1 { return firstNames.contains(tokens[0].folded) }
    guard tokens.count == 2, firstNames.contains(tokens[0].folded), tokens[0].text.count > 3,
      tokens[1].text.count > 3, shape.isUncommon(tokens[1]), !tokens[1].isAllCaps
    else { return false }
    return !words.departments.contains(tokens[1].folded) && !words.isTitleHead(tokens[1])
  }

  /// A function's word in the singular at either end and nothing but words of functions, trades
  /// and departments beside it.
  private func isTitle(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 6 else { return false }
    // "Inside Sales": a department's name as the whole line.
    if words.departments.contains(last.folded), tokens.count > 1,
      tokens.dropLast().allSatisfy({ Self.places.contains($0.folded) })
    {
      return true
    }
    let isFirst = words.titleHeads.contains(first.folded)
    let rest = isFirst ? tokens.dropFirst() : tokens.dropLast()
    guard isFirst || words.titleHeads.contains(last.folded) else { return false }
    return rest.allSatisfy { token in
      !token.isCapitalized || words.departments.contains(token.folded)
        || Vocabulary.modifiers.contains(token.folded) || words.titleHeads.contains(token.folded)
    }
  }

  private static let bodies: Set<String> = [
    "city", "town", "village", "county", "borough", "township", "university", "college", "port",
    "district",
  ]
  private static let verbs: Set<String> = [
    "has", "have", "had", "is", "are", "was", "were", "will", "shall", "may", "hereby",
    "hat", "haben", "ist", "sind", "wird", "werden", "est", "sont",
  ]
  private static let patronymics: Set<String> = [
    "bin", "binti", "binte", "a/l", "a/p", "singh", "kaur",
  ]
  private static let offices: Set<String> = [
    "officer", "director", "manager", "president", "executive", "exec", "exec.", "supervisor",
    "coordinator", "secretary", "treasurer", "geschaftsfuhrer", "leiter", "leiterin", "directeur",
    "directrice", "responsable",
  ]
  private static let places: Set<String> = ["inside", "outside", "field", "regional", "global"]
  private static let openers: Set<String> = [
    "a", "an", "between", "and", "by", "with", "zwischen", "und", "der", "die", "mit", "entre",
    "et", "avec", "y", "con", "tra", "tussen", "en", "for", "from", "at", "bei", "fur", "chez",
    "pour",
  ]
  private static let nouns: Set<String> = [
    "company", "company.", "corporation", "employer", "employee", "recipient", "party", "parties",
    "buyer", "seller", "purchaser", "supplier", "customer", "contractor", "consultant", "licensee",
    "licensor", "lessor", "lessee", "tenant", "landlord", "auftraggeber", "auftragnehmer",
    "mobiel", "telefoon", "user", "administrator", "vors", "vors.", "kvk", "btw", "vat", "iban",
    "bic", "nip",
    "regon", "ico", "dic", "cif", "nif", "siret", "siren", "naf", "ape", "rcs", "tva", "hrb", "gst",
    "gstin", "cin", "abn", "acn", "ein", "duns", "cvr", "mva",
  ]
  /// Headings of résumés and entries of a site's navigation, alone or one after another.
  private static let headings: Set<String> = [
    "profile", "summary", "objective", "objectives", "experience", "education", "skills",
    "references", "hobbies", "interests", "languages", "certifications", "achievements",
    "home", "homepage", "about", "services", "products", "product", "solutions", "careers", "jobs",
    "news", "blog", "gallery", "portfolio", "events", "pricing", "resources", "testimonials",
    "locations", "overview", "welcome", "menu", "search", "login", "cart", "shop", "faq", "contact",
    "company", "team", "support", "downloads", "imprint", "privacy", "terms",
    "startseite", "produkte", "leistungen", "unternehmen", "karriere", "aktuelles", "referenzen",
    "impressum", "datenschutz", "kontakt", "profil", "berufserfahrung", "ausbildung", "kenntnisse",
    "accueil", "produits", "prestations", "entreprise", "actualites", "realisations", "formation",
    "competences", "langues", "loisirs", "inicio", "productos", "servicios", "empresa", "noticias",
  ]
  private static let menus: Set<String> = [
    "us", "contact", "contacts", "site", "sitemap", "map", "today", "telephone", "phone", "number",
    "menu", "click", "login", "search", "faq", "faqs", "news", "blog", "shop", "cart",
    "kontakt", "impressum", "startseite", "datenschutz", "accueil", "panier", "inicio", "color",
    "colour", "island", "islands", "agreement", "agreements", "contract", "vertrag", "vereinbarung",
    "curriculum", "vitae", "resume", "cv", "lebenslauf", "profile", "homepage", "application",
    "request", "registration", "invoice", "receipt", "statement", "for", "iva",
    "zwischen", "between", "copy", "check", "closed",
  ]
  /// Last words of names of places, which no family is called.
  private static let districts: Set<String> = [
    "road", "street", "avenue", "boulevard", "highway", "parkway", "plaza", "nagar", "marg",
    "salai", "campus", "enclave", "colony", "temple", "complex", "towers", "chowk", "bazar",
    "bazaar", "mall", "layout", "bhavan", "bhawan", "township", "airport", "station", "strasse",
    "straße",
  ]
  private static let parts: Set<String> = [
    "exhibit", "annex", "appendix", "schedule", "section", "article", "anlage", "anhang", "annexe",
    "allegato", "anexo", "bijlage", "figure", "table", "page",
  ]
}
