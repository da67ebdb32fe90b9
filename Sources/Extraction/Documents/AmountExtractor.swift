import LeadModel
import Normalization

/// Amounts of money and the grand total.
///
/// - *Reads*: every page that is not a header; the label before an amount, left of it on the
///   printed line, or at the head of its column.
/// - *Emits*: `document.amount` for every amount with a currency, and for numbers with cents after
///   a word such as "price"; `document.total` for one of them (see `TotalChoice`), and with half
///   its confidence for what other labels of a grand total say. A number that makes up a document
///   of one short line is an amount of little confidence. An amount behind a total's label whose
///   characters OCR mistook (`RM5. OO`) is mended and believed less.
/// - *Abstains when*: the number is not written as one amount, or is part of a date or a
///   registration number.
struct AmountExtractor: Extractor {
  static let id = "amount"
  static let version = 2

  private let withCurrency: [Rule]
  private let bare: Rule
  private let damaged: Rule
  private let alone: Rule
  private let labels: AmountLabels

  init(rules: RuleSet) throws {
    withCurrency = [try rules.rule("money.before"), try rules.rule("money.after")]
    bare = try rules.rule("money.bare")
    damaged = try rules.rule("money.damaged")
    alone = try rules.rule("money.alone")
    labels = try AmountLabels(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    var candidates: [AmountCandidate] = []
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
    let choice = TotalChoice(candidates)
    for (index, candidate) in candidates.enumerated() {
      emit(candidate, rank: choice.rank(of: index), into: &board)
    }
  }

  private func emit(
    _ candidate: AmountCandidate, rank: TotalChoice.Rank, into board: inout FindingBoard
  ) {
    if let label = candidate.label, rank != .none {
      let rule = candidate.rule.id == damaged.id ? damaged : label.rule
      let sure = label.rule.confidence * (rule.id == damaged.id ? 0.7 : 1)
      board.add(
        finding(
          .documentTotal, .money(candidate.money), at: [candidate.place], by: rule,
          confidence: rank == .grand ? sure : sure * 0.5))
    } else if candidate.rule.id == alone.id {
      board.add(
        finding(.documentAmount, .money(candidate.money), at: [candidate.place], by: alone))
    } else if candidate.rule.id != damaged.id {
      let isPrice = candidate.label?.meaning == .price
      board.add(
        finding(
          .documentAmount, .money(candidate.money), at: [candidate.place], by: candidate.rule,
          confidence: isPrice ? candidate.label?.rule.confidence ?? 0.6 : 0.6))
    }
  }

  private func candidates(on page: ScannedPage, board: inout FindingBoard) -> [AmountCandidate] {
    var found: [AmountCandidate] = []
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
          AmountCandidate(
            place: place, money: money, rule: rule, label: labels.label(of: range, on: page)))
      }
    }
    found += mended(on: page, beside: found, board: &board)
    return found.sorted { $0.place < $1.place }
  }

  /// Amounts behind a total's label, where OCR took other characters for digits or marks.
  private func mended(
    on page: ScannedPage, beside found: [AmountCandidate], board: inout FindingBoard
  ) -> [AmountCandidate] {
    guard page.page.source == .ocr else { return [] }
    return matches(of: damaged, on: page, board: &board).compactMap { match in
      guard let range = match["value"] else { return nil }
      let place = Span(page: page.index, range: range)
      guard !board.covers(place, by: Self.others),
        !found.contains(where: { $0.place.overlaps(place) }),
        let label = labels.label(of: range, on: page), label.isTotal,
        let money = MoneyParser.parse(Self.mending(page.text(range)))
      else { return nil }
      return AmountCandidate(place: place, money: money, rule: damaged, label: label)
    }
  }

  /// `5. OO` is 5.00, `88 17` and `35:00` are 88.17 and 35.00.
  static func mending(_ text: String) -> String {
    let digits = text.map { Self.lookalikes[$0] ?? $0 }
    let runs = digits.split { !$0.isNumber }.map { String($0) }
    guard let cents = runs.last, runs.count > 1 else { return String(digits) }
    return runs.dropLast().joined() + "." + cents
  }

  private static let lookalikes: [Character: Character] = [
    "O": "0", "o": "0", "Q": "0", "D": "0", "S": "5", "s": "5", "I": "1", "l": "1", "i": "1",
    "B": "8", "Z": "2", "z": "2",
  ]

  private static let others: Set<Field> = [
    .documentDate, .documentDeadline, .registration, .phone, .fax,
  ]

  /// The first number of a document that is one short line, as a field of a form is.
  private func onlyNumber(on page: ScannedPage, board: inout FindingBoard) -> [AmountCandidate] {
    guard page.bytes.count <= 64, page.lines.count == 1 else { return [] }
    for match in matches(of: alone, on: page, board: &board) {
      guard let range = match["value"] else { continue }
      let place = Span(page: page.index, range: range)
      if !board.covers(place, by: Self.others), let money = MoneyParser.parse(page.text(range)) {
        return [AmountCandidate(place: place, money: money, rule: alone, label: nil)]
      }
    }
    return []
  }
}

/// A number that reads as an amount, with what its label says of it.
struct AmountCandidate {
  let place: Span
  let money: Money
  let rule: Rule
  let label: AmountLabel?
}
