import LeadModel
import Normalization

/// Whether a labelled text can be an organisation's name.
struct PartyNames {
  private let words: Vocabulary
  private let blank: Rule
  private let street: Rule
  private let behind: Rule
  private let title: Rule
  private let form: Rule
  private let numeric: Rule
  private let values: LabelledValues

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    blank = try rules.rule("form.blank")
    street = try rules.rule("address.street")
    behind = try rules.rule("form.behind-name")
    title = try rules.rule("issuer.title")
    form = try rules.rule("organization.legal-form")
    numeric = try rules.rule("date.numeric")
    values = try LabelledValues(rules: rules)
  }

  /// The parts that make up the name; `nil` when the value is something else.
  func name(
    in value: LabelledValue, on page: ScannedPage, _ board: FindingBoard
  ) -> [Range<Int>]? {
    guard let first = value.ranges.first, !isOther(first, on: page, board) else { return nil }
    let head = cut(first, on: page)
    let tokens = Token.words(in: head, of: page)
    guard (1...12).contains(tokens.count), head.count <= 90, let lead = tokens.first,
      lead.isCapitalized || lead.hasDigit, tokens.contains(where: { letters($0) >= 2 }),
      !isForeign(tokens, head, on: page)
    else { return nil }
    let rest = head == first ? Array(value.ranges.dropFirst()) : []
    return [head] + rest.filter { !isOther($0, on: page, board) }
  }

  /// "Mill Works Ltd. and Byng Partners LLC": what stands behind a legal form and an "and" is another party.
  func parted(_ range: Range<Int>, on page: ScannedPage) -> [Range<Int>] {
    let tokens = Token.words(in: range, of: page)
    let link = tokens.indices.dropFirst(2).first { index in
      Self.links.contains(tokens[index].folded) && index + 2 < tokens.count
        && endsInForm(range.lowerBound..<tokens[index - 1].range.upperBound, on: page)
        && hasForm(tokens[index + 1].range.lowerBound..<range.upperBound, page)
    }
    guard let link else { return [range] }
    let first = range.lowerBound..<tokens[link - 1].range.upperBound
    return [first] + parted(tokens[link + 1].range.lowerBound..<range.upperBound, on: page)
  }

  private func endsInForm(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    form.pattern.matches(in: page.bytes, range: range).matches.last.map {
      $0.range.upperBound + 1 >= range.upperBound
    } ?? false
  }

  /// A contract's party without an article in front; `nil` when only a role or a day is named.
  func contractParty(_ range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    var tokens = Token.words(in: range, of: page).drop { Self.articles.contains($0.folded) }
    // "Byng and Company": the other party by its role.
    while tokens.count > 2, let last = tokens.last, Self.roles.contains(last.folded),
      Self.links.contains(tokens[tokens.endIndex - 2].folded)
    {
      tokens = tokens.dropLast(2)
    }
    guard let first = tokens.first, let last = tokens.last,
      tokens.count >= 2 || hasForm(range, page)
    else { return nil }
    let rest = tokens.filter { !Self.roles.contains($0.folded) }
    guard !rest.isEmpty, !tokens.contains(where: isMonth) else { return nil }
    guard !Self.things.contains(last.folded) else { return nil }
    var end = last.range.upperBound
    while end < range.upperBound, page.bytes[end] > 0x20 { end += 1 }
    return first.range.lowerBound..<end
  }

  private func isMonth(_ token: Token) -> Bool {
    !token.hasDigit && DateParser.parse("1 \(token.text) 2000") != nil
  }

  /// A person, unless a word of organisations or a legal form stands in it.
  func person(_ range: Range<Int>, on page: ScannedPage) -> PersonName? {
    let tokens = Token.words(in: range, of: page)
    guard (2...5).contains(tokens.count), !tokens.contains(where: \.hasDigit),
      !hasForm(range, page),
      !tokens.contains(where: {
        words.organizationWords.contains($0.folded) || Self.joints.contains($0.folded)
      }),
      let name = words.nameParser.parse(page.text(range)), let family = name.family,
      let given = name.given?.split(separator: " ").first
    else { return nil }
    return words.isGivenName(String(given)) && (words.isSurname(family) || name.prefix != nil)
      ? name : nil
  }

  /// A person's name by its shape, where the text says that a person is meant.
  func individual(_ range: Range<Int>, on page: ScannedPage) -> PersonName? {
    let tokens = Token.words(in: range, of: page)
    guard (2...5).contains(tokens.count), !hasForm(range, page),
      !tokens.contains(where: {
        words.organizationWords.contains($0.folded) || Self.roles.contains($0.folded)
      })
    else { return nil }
    return words.nameParser.parse(page.text(range))
  }

  private func hasForm(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    form.pattern.firstMatch(in: page.bytes, range: range) != nil
  }

  private func isOther(_ range: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> Bool {
    let other: Set<Field> = [.email, .phone, .fax, .website, .registration, .social]
    return values.isLabel(range, on: page) || opensWithLabel(range, on: page)
      || title.pattern.firstMatch(in: page.bytes, range: range) != nil
      || blank.pattern.firstMatch(in: page.bytes, range: range)?.range == range
      || board.covers(Span(page: page.index, range: range), by: other)
  }

  /// "Service: Nielsen": another field of the form.
  private func opensWithLabel(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let colon = page.bytes[range].firstIndex(of: UInt8(ascii: ":"))
    return colon.map { $0 + 1 == range.upperBound || page.bytes[$0 + 1] <= 0x20 } ?? false
  }

  /// Without what stands behind a wide gap or an address that follows on the same line.
  private func cut(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    var end = range.upperBound
    if let match = street.pattern.firstMatch(in: page.bytes, range: range),
      match.range.lowerBound > range.lowerBound + 2
    {
      end = match.range.lowerBound
    }
    if let match = behind.pattern.firstMatch(in: page.bytes, range: range.lowerBound..<end) {
      end = max(range.lowerBound, match.range.lowerBound)
    }
    while end > range.lowerBound,
      page.bytes[end - 1] <= 0x20 || ",;-".utf8.contains(page.bytes[end - 1])
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private func isForeign(_ tokens: [Token], _ range: Range<Int>, on page: ScannedPage) -> Bool {
    if numeric.pattern.firstMatch(in: page.bytes, range: range) != nil { return true }
    if street.pattern.firstMatch(in: page.bytes, range: range)?.range.lowerBound == range.lowerBound
    {
      return true
    }
    let digits = page.bytes[range].filter { $0 >= 48 && $0 <= 57 }.count
    if digits * 2 > range.count { return true }
    let joined = tokens.map(\.folded).joined(separator: " ")
    return person(range, on: page) != nil || words.countries.contains(joined)
      || words.states.contains(joined) || Self.labels.contains(joined)
      || tokens.first.map { Self.stops.contains($0.folded) } ?? true
      || tokens.count > 3
        && tokens.filter { !$0.isCapitalized && !$0.hasDigit }.count * 2 > tokens.count
  }

  private func letters(_ token: Token) -> Int { token.text.filter(\.isLetter).count }

  /// Last words of what contracts define beside their parties.
  private static let things: Set<String> = [
    "agreement", "agreements", "act", "plan", "code", "law", "laws", "policy", "notes", "stock",
    "shares", "services", "information", "terms", "court", "contract", "letter", "exhibit", "annex",
    "schedule", "section", "merger", "transaction", "date", "vertrag", "vereinbarung", "contrat",
    "contrato", "contratto", "overeenkomst", "conditions", "release", "effect", "ii", "iii",
  ]
  /// Words that stand in names of organisations and in no person's.
  private static let joints: Set<String> = [
    "&", "+", "and", "for", "of", "the", "und", "für", "fur", "et", "pour",
  ]
  private static let links: Set<String> = ["and", "und", "et", "y", "e", "en"]
  private static let articles: Set<String> = ["the", "der", "die", "das", "la", "le", "el", "il"]
  /// First words of sentences and of addresses, never of names behind a label.
  private static let stops: Set<String> = [
    "attn", "attention", "please", "if", "po", "p.o", "box", "c/o", "to", "is", "are", "shall",
    "will",
    "must", "may", "and", "or", "this", "that", "we", "you", "it", "name", "address", "agrees",
  ]
  /// Labels of parties, which stand over a name, beside it or in another column, and are none.
  static let labels: Set<String> = [
    "ship to", "bill to", "sold to", "remit to", "deliver to", "contractor", "client", "customer",
    "vendor", "supplier", "buyer", "seller", "consultant", "alt", "auftragnehmer", "auftraggeber",
    "kunde", "lieferant", "fournisseur", "acheteur", "prestataire", "entreprise", "company",
    "firma",
    "societe",
  ]
  private static let roles: Set<String> = [
    "company", "employee", "executive", "recipient", "disclosing", "receiving", "party", "parties",
    "buyer", "seller", "purchaser", "consultant", "contractor", "employer", "corporation", "bank",
    "agreement", "effective", "date", "each", "both", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "whereas", "confidential", "information", "section", "exhibit",
    "board", "directors", "auftraggeber", "auftragnehmer", "kunde", "client", "customer",
  ]
}
