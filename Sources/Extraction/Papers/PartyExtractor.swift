import LeadModel
import Normalization

/// The parties of orders, invoices, forms and contracts.
///
/// - *Reads*: labels of roles (customer, vendor, advertiser, "bill to", …) with the value behind,
///   right of or below them, and the sentence in which a contract names who concludes it.
/// - *Emits*: `organization.name`, a contract's party with its legal form; `person.name` where a
///   contract's party is a person.
/// - *Abstains when*: the value is a person's name, an address, a number, a date or another label.
struct PartyExtractor: Extractor {
  static let id = "party"
  static let version = 1

  private let roles: [Rule]
  private let role = "party.role"
  private let organization = "party.organization"
  private let contracts: [Rule]
  private let definition: Rule
  private let form: Rule
  private let values: LabelledValues
  private let check: PartyNames

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    roles = try ["customer", "supplier", "role", "organization", "between"].map {
      try rules.rule("party.\($0)")
    }
    contracts = [try rules.rule("party.contract"), try rules.rule("party.defined")]
    definition = try rules.rule("party.definition")
    form = try rules.rule("organization.legal-form")
    values = try LabelledValues(rules: rules)
    check = try PartyNames(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in roles {
        for value in values.values(of: rule, on: page) {
          emit(value, by: rule, on: page, into: &board)
        }
      }
      for rule in contracts {
        for match in matches(of: rule, on: page, board: &board) {
          guard let range = match["name"] else { continue }
          emitContractParty(range, by: rule, on: page, into: &board)
        }
      }
      raiseDefined(on: page, in: &board)
    }
  }

  private func emit(
    _ value: LabelledValue, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let needsMark = rule.id == organization || value.place == .below && rule.id != role
    guard value.isMarked || !needsMark && page.layout.hasGeometry || value.place == .right,
      value.isMarked || rule.id != organization,
      let ranges = check.name(in: value, on: page, board)
    else { return }
    let sure: Double =
      switch value.place {
      case .behind: value.isMarked ? 1 : 0.88
      case .right: value.isMarked ? 1 : 0.98
      case .below: value.isMarked || rule.id == role ? 0.97 : 0.9
      }
    add(ranges, by: rule, confidence: rule.confidence * sure, on: page, into: &board)
  }

  /// An organisation that a contract goes on to name shortly, as in `Mill Works Ltd (“Supplier”)`.
  private func raiseDefined(on page: ScannedPage, in board: inout FindingBoard) {
    for known in board.findings([.organizationName]) where known.spans.last?.page == page.index {
      guard let end = known.spans.last?.range.upperBound,
        definition.pattern.firstMatch(in: page.bytes, range: end..<min(end + 240, page.bytes.count))
          != nil
      else { continue }
      board.add(
        finding(.organizationName, known.value, at: known.spans, by: definition, subject: .organization))
    }
  }

  private func emitContractParty(
    _ range: Range<Int>, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    guard let name = check.contractParty(range, on: page) else { return }
    if let person = check.person(name, on: page) {
      board.add(
        finding(
          .personName, .personName(person), at: [Span(page: page.index, range: name)],
          by: rule, confidence: 0.8, subject: .person))
    } else {
      add([name], by: rule, confidence: rule.confidence, on: page, into: &board)
    }
  }

  /// The name, and its legal form unless it was found before. Where the same organisation is found
  /// already, with its form but without a word more, that place is kept.
  private func add(
    _ ranges: [Range<Int>], by rule: Rule, confidence: Double, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    var spans = ranges.map { Span(page: page.index, range: $0) }
    let inside = board.touching(spans[0]).filter { $0.field == .organizationName }
    if spans.count == 1, let known = inside.last,
      check.isSame(known.head.range, as: ranges[0], on: page)
    {
      spans = known.spans
    }
    let text = spans.map { page.text($0.range) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: spans, by: rule, confidence: confidence,
        subject: .organization))
    guard let last = spans.last,
      let written = form.pattern.matches(in: page.bytes, range: last.range).matches.last?["form"],
      !board.covers(Span(page: page.index, range: written), by: [.legalForm])
    else { return }
    board.add(
      finding(
        .legalForm, .text(page.text(written)), at: [Span(page: page.index, range: written)],
        by: form, subject: .organization))
  }
}
