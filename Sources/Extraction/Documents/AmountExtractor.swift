import LeadModel
import Normalization

/// Amounts of money and the grand total.
///
/// - *Reads*: every page that is not a header.
/// - *Emits*: `document.amount` for every amount with a currency, and for numbers with cents after
///   a word such as "price"; `document.total` for one of them: of the amounts after a total's label
///   the greatest, those with a label of a *grand* total first and subtotals last. A number that
///   makes up a document of one short line is an amount of little confidence.
/// - *Abstains when*: the number is not written as one amount, or is part of a date or a
///   registration number.
struct AmountExtractor: Extractor {
  static let id = "amount"
  static let version = 1

  private let withCurrency: [Rule]
  private let bare: Rule
  private let total: Rule
  private let weakTotal: Rule
  private let subtotal: Rule
  private let alone: Rule
  private let label: Rule

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    withCurrency = [try rules.rule("money.before"), try rules.rule("money.after")]
    bare = try rules.rule("money.bare")
    total = try rules.rule("money.total")
    weakTotal = try rules.rule("money.total-weak")
    subtotal = try rules.rule("money.subtotal")
    alone = try rules.rule("money.alone")
    label = try rules.rule("money.label")
  }

  private struct Candidate {
    let place: Span
    let money: Money
    let rule: Rule
    /// The rule of the label before it, if any.
    let label: Rule?
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    var candidates: [Candidate] = []
    for page in document.pages where page.page.kind != .attribute {
      for candidate in self.candidates(on: page, board: &board) {
        if candidate.rule.id != bare.id || candidate.label != nil {
          candidates.append(candidate)
        } else {
          reject(candidate.place, by: bare, as: .documentAmount, .noContext, on: &board)
        }
      }
    }
    if candidates.isEmpty, document.pages.count == 1 {
      candidates = onlyNumber(on: document.pages[0], board: &board)
    }
    let grand = grandTotal(candidates)
    for (index, candidate) in candidates.enumerated() {
      if index == grand, let label = candidate.label {
        board.add(
          finding(
            .documentTotal, .money(candidate.money), at: [candidate.place], by: label))
      } else if candidate.rule.id == alone.id {
        board.add(
          finding(.documentAmount, .money(candidate.money), at: [candidate.place], by: alone))
      } else {
        board.add(
          finding(
            .documentAmount, .money(candidate.money), at: [candidate.place], by: candidate.rule,
            confidence: candidate.label?.id == label.id ? label.confidence : 0.6))
      }
    }
  }

  private static let others: Set<Field> = [
    .documentDate, .documentDeadline, .registration, .phone,
  ]

  private func candidates(on page: ScannedPage, board: inout FindingBoard) -> [Candidate] {
    var found: [Candidate] = []
    var taken = TakenRanges()
    for rule in withCurrency + [bare] {
      for match in matches(of: rule, on: page, board: &board) {
        guard let range = match["value"] else { continue }
        let place = Span(page: page.index, range: range)
        guard !taken.overlaps(range),
          isFree(place, of: Self.others, for: rule, as: .documentAmount, on: &board),
          let money = confirmed(
            MoneyParser.parse(page.text(range)), place, by: rule, as: .documentAmount, on: &board)
        else { continue }
        taken.insert(range)
        found.append(
          Candidate(
            place: place, money: money, rule: rule, label: self.label(before: range, on: page)))
      }
    }
    return found.sorted { $0.place < $1.place }
  }

  /// The first number of a document that is one short line, as a field of a form is.
  private func onlyNumber(on page: ScannedPage, board: inout FindingBoard) -> [Candidate] {
    guard page.bytes.count <= 64, page.lines.count == 1 else { return [] }
    for match in matches(of: alone, on: page, board: &board) {
      guard let range = match["value"] else { continue }
      let place = Span(page: page.index, range: range)
      let taken: Set<Field> = [.documentDate, .documentDeadline, .registration, .phone, .fax]
      if !board.covers(place, by: taken), let money = MoneyParser.parse(page.text(range)) {
        return [Candidate(place: place, money: money, rule: alone, label: nil)]
      }
    }
    return []
  }

  private func label(before range: Range<Int>, on page: ScannedPage) -> Rule? {
    let lead = page.lead(to: range.lowerBound)
    return [total, subtotal, weakTotal, label].first { $0.ends(lead, on: page) }
  }

  /// Index of the grand total among the candidates, or `nil` when none is labelled as a total.
  private func grandTotal(_ candidates: [Candidate]) -> Int? {
    for rule in [total, weakTotal, subtotal] {
      let labelled = candidates.indices.filter { candidates[$0].label?.id == rule.id }
      let best = labelled.max { left, right in
        (candidates[left].money.amount, left) < (candidates[right].money.amount, right)
      }
      if let best { return best }
    }
    return nil
  }
}
