import LeadModel
import Normalization

/// Organisations that carry their legal form.
///
/// - *Reads*: the whole text of every page; the words left of a legal form (right of it for forms
///   that stand in front, as `SARL` does) on the same line.
/// - *Emits*: `organization.name`, name and form as printed, and `organization.legalForm`.
/// - *Abstains when*: no capitalised word stands beside the form, or only an article or a
///   pronoun does ("the Company").
struct OrganizationExtractor: Extractor {
  static let id = "organization"
  static let version = 8

  private let form: Rule
  private let name: Rule
  /// What follows the name of a contract's party.
  private let definition: Rule
  private let boundary: OrganizationBoundary

  init(rules: RuleSet) throws {
    form = try rules.rule("organization.legal-form")
    name = try rules.rule("organization.name")
    definition = try rules.rule("party.definition")
    boundary = OrganizationBoundary(departments: try rules.list("departments"))
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for match in matches(of: form, on: page, board: &board) {
        guard let range = match["form"] else { continue }
        emit(range, on: page, into: &board)
      }
    }
  }

  private func emit(
    _ range: Range<Int>, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let written = page.text(range)
    let place = Span(page: page.index, range: range)
    guard !isState(range, on: page) else {
      return reject(place, by: form, .otherLabel, on: &board)
    }
    guard let whole = boundary.name(around: range, form: written, on: page) else {
      reject(place, by: name, .noContext, on: &board)
      return reject(place, by: form, .noContext, on: &board)
    }
    guard isFree(place, of: [.email, .website], for: form, on: &board) else { return }
    let sure = boundary.isAmbiguous(written) ? 0.8 : 1
    board.add(
      finding(
        .legalForm, .text(written), at: [place], by: form,
        confidence: form.confidence * sure, subject: .organization))
    let end = whole.upperBound
    let isDefined =
      definition.pattern.firstMatch(
        in: page.bytes, range: end..<min(end + 240, page.bytes.count)) != nil
    // Words of a contact zone were weighed before: that they end with a form says more.
    let known = board.touching(place)
      .filter { $0.field == .organizationName }
    let span = Span(page: page.index, range: whole)
    guard known.allSatisfy({ $0.spans == [span] }) else {
      for known in known where isDefined {
        board.add(
          finding(
            .organizationName, known.value, at: known.spans, by: definition,
            subject: .organization))
      }
      return reject(span, by: name, .taken, takenBy: .organizationName, on: &board)
    }
    let text = page.text(whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: [span], by: isDefined ? definition : name,
        confidence: isDefined ? definition.confidence : name.confidence * sure,
        subject: .organization))
  }
}

extension OrganizationExtractor {
  /// "Elko, NV 89803": a state between its town and a postcode, and no form of a firm.
  private func isState(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let before = page.before(range.lowerBound, limit: 2)
    let behind = page.bytes[page.after(range.upperBound, limit: 7)]
    let digits = behind.dropFirst().prefix { (48...57).contains($0) }
    return range.count == 2 && page.bytes[before].elementsEqual(", ".utf8)
      && behind.first == 0x20 && digits.count == 5
  }
}

/// Where an organisation's name begins and ends around its legal form.
struct OrganizationBoundary {
  let departments: WordList

  /// Forms that are also words or other abbreviations.
  func isAmbiguous(_ form: String) -> Bool { Self.ambiguous.contains(form) }

  /// `nil` when no name stands beside the form.
  func name(around form: Range<Int>, form written: String, on page: ScannedPage) -> Range<Int>? {
    let left = leftWords(of: form, on: page)
    if isCommonNoun(written, after: left) || isKindOfFirm(form, written, left, on: page) {
      return nil
    }
    if let first = left.first {
      return first.range.lowerBound..<form.upperBound
    }
    guard Self.leading.contains(written) else { return nil }
    let right = rightWords(of: form, on: page)
    return right.last.map { form.lowerBound..<$0.range.upperBound }
  }

  /// "Counsel of the Company", "Buyer and Company": a word of contracts, not the end of a name.
  private func isCommonNoun(_ form: String, after left: ArraySlice<Token>) -> Bool {
    guard Self.nouns.contains(form.lowercased()), let last = left.last else { return false }
    return Self.articles.contains(last.folded)
      || isLink(last) && last.text != "&" && last.text != "-" && last.text != "–"
  }

  /// "an Ohio Corporation", "the General Corporation Law": which kind of firm, or the law of it.
  private func isKindOfFirm(
    _ form: Range<Int>, _ written: String, _ left: ArraySlice<Token>, on page: ScannedPage
  ) -> Bool {
    guard Self.nouns.contains(written.lowercased()), let first = left.first else { return false }
    let before = Token.words(in: page.before(first.range.lowerBound, limit: 8), of: page).last
    let after = Token.words(in: page.after(form.upperBound, limit: 8), of: page).first
    return ["a", "an"].contains(first.folded)
      || before.map { ["a", "an"].contains($0.folded) } ?? false
      || after.map { ["law", "laws", "act", "code"].contains($0.folded) } ?? false
  }

  private func leftWords(of form: Range<Int>, on page: ScannedPage) -> ArraySlice<Token> {
    let start = max(firstByte(of: form, on: page), form.lowerBound - 90)
    guard start < form.lowerBound else { return [] }
    let tokens = Token.words(in: start..<form.lowerBound, of: page)
    var first = tokens.endIndex
    var edge = form.lowerBound
    while first > tokens.startIndex {
      let token = tokens[first - 1]
      guard isJoined(token.range.upperBound..<edge, page, atForm: edge == form.lowerBound),
        isNameWord(token) || isLink(token), tokens.endIndex - first < 8
      else { break }
      first -= 1
      edge = token.range.lowerBound
    }
    var words = tokens[first...]
    if let line = page.lineIndex(at: form.lowerBound),
      ContactZones.isProse(page.lines[line], on: page)
    {
      words = behindArticle(words)
    }
    words = Self.behindKind(words)
    while let head = words.first, isLink(head) || Self.openers.contains(head.folded) {
      words = words.dropFirst()
    }
    words = withoutRole(words, behind: first > tokens.startIndex ? tokens[first - 1] : nil)
    // "Einkauf der Mühlenbau GmbH": the department of a firm is none of its name.
    if words.count > 2, let head = words.first, departments.contains(head.folded),
      let link = words.dropFirst().first, Self.genitives.contains(link.folded)
    {
      words = words.dropFirst(2)
    }
    words = withoutOtherWriting(words)
    let real = words.filter { !Self.articles.contains($0.folded) && isNameWord($0) }
    return real.isEmpty ? [] : words
  }

  /// "unser Wettbewerber Mühlenbau AG": German writes what a firm is to another with a capital too.
  private func withoutRole(
    _ words: ArraySlice<Token>, behind before: Token?
  ) -> ArraySlice<Token> {
    var rest = words
    var owner = before
    if let head = rest.first, Self.possessives.contains(head.folded) {
      owner = head
      rest = rest.dropFirst()
    }
    guard rest.count > 1, let role = rest.first, Self.roles.contains(role.folded),
      let owner, Self.possessives.contains(owner.folded)
    else { return words }
    return rest.dropFirst()
  }

  /// "der Firma Mühlenbau GmbH", "Das Angebot der Mühlenbau GmbH", "i.A. der Mühlenbau GmbH": what is said of a
  /// firm before it is named.
  static func behindKind(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    if let firm = words.dropLast().lastIndex(where: { ["firma", "fa."].contains($0.folded) }) {
      return words[(firm + 1)...]
    }
    guard let first = words.first else { return words }
    if ["i.A.", "i.V.", "ppa."].contains(first.text) { return words.dropFirst() }
    guard
      let link = words.indices.dropFirst().last(where: {
        genitives.contains(words[$0].folded) && !words[$0].isCapitalized
      }), link < words.endIndex - 1
    else { return words }
    return papers.contains(words[link - 1].folded) ? words[(link + 1)...] : words
  }

  /// "Pumpen von der Mühlenbau GmbH": in a sentence an article behind a preposition begins what is named.
  private func behindArticle(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    let article = words.indices.dropFirst().last { index in
      ["der", "die", "dem", "den"].contains(words[index].text)
        && ["von", "bei", "mit", "an", "für", "in"].contains(words[index - 1].text)
    }
    return article.map { words[($0 + 1)...] } ?? words
  }

  /// "Ada Byng Head of Sales MILL WORKS LTD": what stands before a firm in capitals, as long as it is more
  /// than one word ("Groupe MILL WORKS SA").
  private func withoutOtherWriting(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    let first =
      words.lastIndex { token in
        !token.isAllCaps && token.text.dropFirst().contains(where: \.isLowercase) && !isLink(token)
      }.map { $0 + 1 } ?? words.startIndex
    let before = words[..<first].count { $0.isCapitalized && !$0.isAllCaps }
    let capitals = words[first...]
    guard before >= 2, capitals.contains(where: { $0.isAllCaps && $0.text.count > 3 }) else {
      return words
    }
    return capitals.drop(while: isLink)
  }

  /// Where the line begins, or the one above it where running text breaks in a name.
  private func firstByte(of form: Range<Int>, on page: ScannedPage) -> Int {
    guard let index = page.lineIndex(at: form.lowerBound) else { return 0 }
    let line = page.lines[index]
    guard index > 0, form.lowerBound - line.range.lowerBound < 30 else {
      return line.range.lowerBound
    }
    let above = page.lines[index - 1]
    let breaks =
      above.row == line.row - 1 && above.block == line.block
      && ContactZones.isProse(above, on: page)
    return breaks ? above.range.lowerBound : line.range.lowerBound
  }

  private func rightWords(of form: Range<Int>, on page: ScannedPage) -> ArraySlice<Token> {
    let tokens = Token.words(in: page.after(form.upperBound, limit: 60), of: page)
    var end = 0
    var edge = form.upperBound
    while end < min(tokens.count, 5),
      isJoined(edge..<tokens[end].range.lowerBound, page, atForm: false),
      isNameWord(tokens[end]) || isLink(tokens[end])
    {
      edge = tokens[end].range.upperBound
      end += 1
    }
    while end > 0, isLink(tokens[end - 1]) { end -= 1 }
    return tokens[..<end]
  }

  /// Only spaces between two words; before the form a comma too ("Byng, Inc.").
  private func isJoined(_ gap: Range<Int>, _ page: ScannedPage, atForm: Bool) -> Bool {
    page.bytes[gap].allSatisfy {
      $0 == 32 || $0 == 10 || $0 == 0xC2 || $0 == 0xA0 || (atForm && $0 == 44)
    }
      && gap.count <= 3
  }

  private func isNameWord(_ token: Token) -> Bool {
    guard let first = token.text.first else { return false }
    if token.text.hasSuffix("."), token.text.count > 3, !token.text.dropLast().contains(".") {
      return false
    }
    return first.isUppercase || first.isNumber && token.hasLetter || token.isAllCaps
      || token.text.contains { $0.isUppercase } && token.hasLetter
  }

  private func isLink(_ token: Token) -> Bool { Self.links.contains(token.text.lowercased()) }

  private static let links: Set<String> = [
    "&", "+", "-", "–", "and", "und", "et", "e", "y", "of", "de", "du", "des", "la", "le", "for",
    "für", "der", "die", "d'", "van", "von", "the", "in", "u.",
  ]
  private static let papers: Set<String> = [
    "angebot", "auftrag", "rechnung", "bestellung", "schreiben", "lieferung", "mitarbeiter",
    "mitarbeiterin", "geschaftsfuhrer", "kunde", "vertreter", "niederlassung", "vertrag", "anfrage",
    "produkte", "anlage", "maschine", "inhaber",
  ]
  private static let genitives: Set<String> = ["der", "de", "du", "of", "von", "van"]
  private static let articles: Set<String> = [
    "the", "this", "our", "your", "a", "an", "such", "any", "each", "said", "parent", "new", "die",
    "der", "das", "la", "le", "private", "public", "holding", "limited", "liability", "no",
  ]
  private static let possessives: Set<String> = [
    "unser", "unsere", "unserem", "unseren", "unserer", "ihr", "ihre", "ihrem", "ihren", "ihrer",
  ]
  private static let roles: Set<String> = [
    "wettbewerber", "wettbewerbers", "mitbewerber", "konkurrent", "lieferant", "lieferanten",
    "kunde", "kunden", "kundin", "partner", "vertragspartner", "auftraggeber", "auftraggeberin",
    "auftragnehmer", "dienstleister", "hersteller", "muttergesellschaft", "tochtergesellschaft",
    "tochter", "mutter",
  ]
  private static let openers: Set<String> = [
    "by", "at", "with", "from", "between", "we", "to", "for", "in", "on", "with", "if", "when",
    "firma",
    "company", "client", "customer", "supplier", "bei", "von", "mit", "zwischen", "fur", "chez",
    "par", "pour", "entre", "dear", "copyright", "©", "as", "is", "was", "whereas", "that", "our",
  ]
  private static let nouns: Set<String> = [
    "company", "corporation", "partnership", "limited", "association", "bank", "trust",
  ]
  private static let leading: Set<String> = [
    "SARL", "S.A.R.L.", "SAS", "S.A.S.", "SASU", "EURL", "SCI", "SCP", "SELARL", "GIE", "PT", "SNC",
    "SCOP", "UAB", "SIA", "OOO",
  ]
  private static let ambiguous: Set<String> = [
    "SA", "AS", "AB", "SE", "AG", "KG", "PC", "LP", "PA", "P.A.", "N.A.", "Co.", "Co", "Company",
    "SL",
    "BV", "OG", "HB", "KB", "SIA", "AD", "PT", "KK", "Limited", "Corporation", "eG", "CIC", "DAC",
    "SPA", "S.A.", "Ab", "Stiftung", "& Co.", "& Co", "OOD", "OU", "VOF", "LIMITED", "CORPORATION",
  ]
}
