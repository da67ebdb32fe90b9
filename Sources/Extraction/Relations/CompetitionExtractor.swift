import LeadModel

/// Which firm competes with which, and from whom a firm buys today.
///
/// - *Reads*: sentences of every page that is not a header ("our competitor X", "X competes with Y",
///   "your competitor X", "we currently buy from X", "our current supplier X"); the firms found
///   before.
/// - *Emits*: `organization.competitor` and `organization.supplier`, each of the firm of whoever
///   writes, of the firm that the sentence names, or, of what a buyer weighs against the user's
///   own firm, of that one.
/// - *Abstains when*: what is named has neither a legal form nor stands where a firm was found, and
///   the rule asks for one; the sentence denies it or speaks of the past; the firm of which it is
///   said is not known.
struct CompetitionExtractor: Extractor {
  static let id = "competition"
  static let version = 1

  private let rules: [Rule]
  private let next: Rule
  private let negation: Rule
  private let reader: FirmReader

  init(rules: RuleSet) throws {
    self.rules = rules.rules(of: "competition").filter { $0.attributes["subject"] != nil }
    next = try rules.rule("competition.next")
    negation = try rules.rule("competition.negation")
    reader = FirmReader(
      words: try Vocabulary(rules), legalForm: try rules.rule("organization.legal-form"))
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in rules {
        for match in matches(of: rule, on: page, board: &board) {
          read(match, by: rule, on: page, into: &board)
        }
      }
    }
  }

  private func read(
    _ match: Match, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    guard let range = match["name"] else { return }
    let place = Span(page: page.index, range: range)
    let around =
      page.before(match.range.lowerBound, limit: 24).lowerBound..<match.range.upperBound
    guard negation.firstMatch(in: around, on: page) == nil else {
      return reject(place, by: rule, as: rule.field ?? .competitor, .blocked, on: &board)
    }
    guard let subject = subject(of: match, by: rule, on: page, board) else {
      return reject(place, by: rule, as: rule.field ?? .competitor, .noContext, on: &board)
    }
    var end = emit(range, of: subject, by: rule, on: page, into: &board)
    for _ in 0..<Self.mostOthers {
      guard let start = end,
        let match = next.pattern.firstMatch(
          in: page.bytes, range: start..<min(page.bytes.count, start + 120)),
        match.range.lowerBound == start, let name = match["name"]
      else { return }
      end = emit(name, of: subject, by: rule, on: page, into: &board)
    }
  }

  /// Firms of one list behind the first.
  private static let mostOthers = 6

  /// Where the firm's name ends; `nil` when there is none.
  private func emit(
    _ range: Range<Int>, of subject: RelationFinding.Subject, by rule: Rule, on page: ScannedPage,
    into board: inout FindingBoard
  ) -> Int? {
    let field = rule.field ?? .competitor
    guard let firm = reader.firm(in: range, on: page, board),
      firm.mark != .capitals || rule.attributes["plain"] != nil
    else {
      reject(Span(page: page.index, range: range), by: rule, as: field, .invalid, on: &board)
      return nil
    }
    let name = page.text(firm.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      RelationFinding(
        finding: finding(
          field, .text(name), at: [Span(page: page.index, range: firm.range)], by: rule,
          confidence: firm.mark == .capitals ? rule.confidence * 0.8 : rule.confidence,
          subject: .organization),
        subject: subject))
    return firm.range.upperBound
  }

  private func subject(
    of match: Match, by rule: Rule, on page: ScannedPage, _ board: FindingBoard
  ) -> RelationFinding.Subject? {
    switch rule.attributes["subject"] {
    case "writer": return .writersFirm
    case "us": return .us
    default: break
    }
    let firms = board.findings([.organizationName]).filter { $0.head.page == page.index }
    let reader = SentenceReader(page: page, findings: firms)
    if let range = match["firm"] {
      return firms.first { $0.head.range.overlaps(range) }.map { .named($0.head) }
    }
    if match["they"] != nil {
      let before = reader.paragraph(upTo: match.range.lowerBound)
      return reader.soleNamed(.organizationName, in: before).map { .named($0.head) }
    }
    let sentence = reader.sentence(upTo: match.range.lowerBound)
    guard let last = reader.named(.organizationName, in: sentence).last,
      match.range.lowerBound - last.head.range.upperBound <= Self.nearby
    else { return nil }
    return .named(last.head)
  }

  /// Bytes between a firm's name and what the sentence says of it.
  private static let nearby = 24
}
