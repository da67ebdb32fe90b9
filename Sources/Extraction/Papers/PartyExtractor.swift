import LeadModel
import Normalization

/// The parties of orders, invoices, forms and contracts.
///
/// - *Reads*: labels of roles (customer, vendor, advertiser, "bill to", …) with the value behind,
///   right of or below them, and the sentence in which a contract names who concludes it.
/// - *Emits*: `organization.name`, a contract's party with its legal form; `person.name` where a
///   contract's party is a person. Notes who buys and who sells where the words say so.
/// - *Abstains when*: the value is a person's name, an address, a number, a date or another label.
struct PartyExtractor: Extractor {
  static let id = "party"
  static let version = 4

  private let roles: [Rule]
  private let organization = "party.organization"
  private let contracts: [Rule]
  private let individual: Rule
  private let values: LabelledValues
  private let check: PartyNames
  private let sides: PartySides

  init(rules: RuleSet) throws {
    roles = try ["customer", "supplier", "role", "organization", "between"].map {
      try rules.rule("party.\($0)")
    }
    contracts = [try rules.rule("party.contract"), try rules.rule("party.defined")]
    individual = try rules.rule("party.person")
    values = try LabelledValues(rules: rules)
    check = try PartyNames(rules: rules)
    sides = try PartySides(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in roles {
        for value in values.values(of: rule, on: page) {
          emit(value, by: rule, on: page, into: &board)
        }
      }
      for match in matches(of: individual, on: page, board: &board) {
        guard let range = match["name"] ?? match["name2"] else { continue }
        emitIndividual(range, on: page, into: &board)
      }
      for rule in contracts {
        for match in matches(of: rule, on: page, board: &board) {
          guard let range = match["name"] else { continue }
          for party in check.parted(range, on: page) {
            emitContractParty(party, by: rule, on: page, into: &board)
          }
        }
      }
      for (range, side) in sides.definitions(on: page) {
        board.note(side, definedAt: Span(page: page.index, range: range))
      }
    }
  }

  private func emit(
    _ value: LabelledValue, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    // Words of labels are words of running text too: without a colon the layout must show a label.
    let places = value.ranges.map { Span(page: page.index, range: $0) }
    guard
      value.isMarked
        || rule.id != organization && (value.place == .right || page.layout.hasGeometry)
    else { return reject(places, by: rule, .noContext, on: &board) }
    guard let ranges = check.name(in: value, on: page, board) else {
      return reject(places, by: rule, .invalid, on: &board)
    }
    let sure: Double =
      switch value.place {
      case .behind: value.isMarked ? 1 : 0.88
      case .right: value.isMarked ? 1 : 0.98
      case .below: value.isMarked || rule.id == "party.role" ? 0.97 : 0.9
      }
    add(ranges, by: rule, confidence: rule.confidence * sure, on: page, into: &board)
    if let side = sides.side(ofLabel: value.label, on: page) {
      board.note(side, at: Span(page: page.index, range: ranges[0]))
    }
  }

  private func emitContractParty(
    _ range: Range<Int>, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let party = check.contractParty(range, on: page)
    let place = Span(page: page.index, range: range)
    guard let name = confirmed(party, place, by: rule, on: &board),
      !board.covers(Span(page: page.index, range: name), by: [.personName])
    else { return }
    if let person = check.person(name, on: page) {
      board.add(
        finding(
          .personName, .personName(person), at: [Span(page: page.index, range: name)],
          by: rule, confidence: 0.8, subject: .person))
    } else {
      add([name], by: rule, confidence: rule.confidence, on: page, into: &board)
    }
  }

  private func emitIndividual(
    _ range: Range<Int>, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let tokens = Token.words(in: range, of: page).drop { NameWords.isCourtesy($0.text) }
    guard let first = tokens.first else { return }
    let range = first.range.lowerBound..<range.upperBound
    let place = Span(page: page.index, range: range)
    guard let name = confirmed(check.individual(range, on: page), place, by: individual, on: &board)
    else { return }
    board.add(
      finding(.personName, .personName(name), at: [place], by: individual, subject: .person))
  }

  private func add(
    _ ranges: [Range<Int>], by rule: Rule, confidence: Double, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    let spans = ranges.map { Span(page: page.index, range: $0) }
    let text = spans.map { page.text($0.range) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: spans, by: rule, confidence: confidence,
        subject: .organization))
  }
}
