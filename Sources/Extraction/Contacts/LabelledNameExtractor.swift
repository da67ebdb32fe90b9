import LeadModel
import Normalization

/// Persons behind a label, a courtesy title or a salutation.
///
/// - *Reads*: the whole text of every page.
/// - *Emits*: `person.name` behind "Ansprechpartner:", "Contact:", "Attn:", "z. Hd.", each of a list
///   behind "Directors:" or "Vorstand:", behind `Mr`, `Frau`, `Mme`, `Dr.`, and in salutations ("Dear
///   Ms Byng").
/// - *Abstains when*: no words with a name's shape follow, or they are an organisation's, a
///   function's or a department's, or a street or a firm is called after somebody ("rue du Dr. Moulin").
struct LabelledNameExtractor: Extractor {
  static let id = "labelled-name"
  static let version = 7

  private let rules: [Rule]
  private let next: Rule
  private let words: Vocabulary
  private let legalForm: Rule

  init(rules: RuleSet) throws {
    // The more telling context first: a salutation before a bare courtesy title.
    next = try rules.rule("name.next")
    self.rules = rules.rules(of: "name").filter { $0.field != nil }
      .sorted { $0.confidence > $1.confidence }
    words = try Vocabulary(rules)
    legalForm = try rules.rule("organization.legal-form")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in rules {
        for match in matches(of: rule, on: page, board: &board) {
          guard let range = match["name"] else { continue }
          emit(range, by: rule, on: page, into: &board)
          guard rule.attributes["list"] != nil else { continue }
          emitOthers(behind: range, by: rule, on: page, into: &board)
        }
      }
    }
  }

  /// The names behind a name that share its label, at most nine.
  private func emitOthers(
    behind range: Range<Int>, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    var end = range.upperBound
    for _ in 0..<9 {
      let rest = page.after(end, limit: 120)
      guard let match = next.pattern.firstMatch(in: page.bytes, range: rest),
        let name = match["name"]
      else { return }
      emit(name, by: rule, on: page, into: &board)
      end = name.upperBound
    }
  }

  private func emit(
    _ range: Range<Int>, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    var tokens = Token.words(in: range, of: page)[...]
    if let function = function(behind: tokens) { tokens = tokens[..<function] }
    while tokens.count > 1, let last = tokens.last,
      words.endsName(last) || NameWords.isParticle(last.text)
    {
      // "Dr Pepper Company" is the firm's name.
      if words.organizationWords.contains(last.folded) { return }
      tokens = tokens.dropLast()
    }
    guard let first = tokens.first, let last = tokens.last else { return }
    let whole = first.range.lowerBound..<last.range.upperBound
    let place = Span(page: page.index, range: whole)
    let parsed =
      tokens.contains(where: words.endsName) ? nil : words.nameParser.parse(page.text(whole))
    guard isFree(place, of: [.personName, .organizationName], for: rule, on: &board),
      let name = confirmed(parsed, place, by: rule, on: &board), let family = name.family
    else { return }
    let bare = tokens.drop { NameWords.isCourtesy($0.text) }
    guard let start = bare.first else { return }
    let before = Token.words(in: page.before(first.range.lowerBound), of: page).last
    guard !OtherNames.isNoPerson(bare), !PracticeNames.isOwner(first, behind: before),
      !isCalledAfter(tokens, rule, on: page), !hasFunction(bare, rule)
    else {
      return reject(place, by: rule, .invalid, on: &board)
    }
    let given = name.given.map { words.isGivenName(String($0.split(separator: " ")[0])) } ?? false
    guard given || name.prefix != nil || words.isSurname(family) else {
      return reject(place, by: rule, .noContext, on: &board)
    }
    let span = Span(page: page.index, range: start.range.lowerBound..<last.range.upperBound)
    board.add(
      finding(
        .personName, .personName(name), at: [span], by: rule,
        confidence: given ? rule.confidence : rule.confidence * 0.85, subject: .person))
  }

  /// "rue du Dr. Moulin", "Prof. Moulinlaan 7", "Ing. Mühle Ges.m.b.H.": a street or a firm that is called
  /// after somebody.
  private func isCalledAfter(
    _ tokens: ArraySlice<Token>, _ rule: Rule, on page: ScannedPage
  ) -> Bool {
    guard rule.id == "name.courtesy", let first = tokens.first, let last = tokens.last else {
      return false
    }
    let before = Token.words(in: page.before(first.range.lowerBound, limit: 40), of: page)
      .suffix(3)
    if let street = before.lastIndex(where: { Self.streets.contains($0.folded) }),
      before[(street + 1)...].allSatisfy({ NameWords.isParticle($0.text) })
    {
      return true
    }
    let behind = page.after(last.range.upperBound, limit: 24)
    let form = legalForm.firstMatch(
      in: last.range.lowerBound..<behind.upperBound, on: page)?.range
    if let form, form.lowerBound <= last.range.upperBound + 1,
      !page.bytes[last.range.upperBound..<max(form.lowerBound, last.range.upperBound)].contains(44)
    {
      return true
    }
    // "Frau Imhof 034 …" is somebody.
    guard !NameWords.isCourtesy(first.text),
      !tokens.contains(where: { words.isGivenName($0.text) }),
      page.text(behind).prefix(4).contains(where: \.isNumber)
    else { return false }
    return Self.streetEnds.contains {
      last.folded.hasSuffix($0) && last.folded.utf8.count > $0.utf8.count
    }
  }

  /// "Sr. Area Manager": short for senior.
  private func hasFunction(_ tokens: ArraySlice<Token>, _ rule: Rule) -> Bool {
    guard rule.id == "name.courtesy", let first = tokens.first else { return false }
    return tokens.count > 1 && Vocabulary.modifiers.contains(first.folded)
      && !words.isGivenName(first.text)
      || tokens.contains { Vocabulary.fields.contains($0.folded) && !words.isSurname($0.text) }
  }

  private static let streets: Set<String> = [
    "rue", "avenue", "av", "av.", "boulevard", "bd", "bld", "quai", "allee", "chemin",
    "impasse", "viale", "piazza", "calle", "c/", "avenida", "rua",
  ]
  private static let streetEnds = [
    "weg", "laan", "straat", "plein", "kade", "singel", "strasse", "str.", "platz", "allee",
    "gasse",
    "ring", "damm", "ufer", "hof", "dreef", "gracht",
  ]

  /// Where a function begins that stands behind a name: "Dr. Byng Professor of Milling"; before one it is a
  /// title.
  private func function(behind tokens: ArraySlice<Token>) -> Int? {
    tokens.indices.dropFirst().first { index in
      words.titleHeads.contains(tokens[index].folded) && !words.isGivenName(tokens[index].text)
        && !NameWords.isPrefix(tokens[index - 1].text)
    }
  }

}
