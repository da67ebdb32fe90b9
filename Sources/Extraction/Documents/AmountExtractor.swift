import LeadModel
import Normalization

/// Amounts of money and the grand total.
///
/// - *Reads*: every page that is not a header; the label before an amount, left of it on the
///   printed line, or at the head of its column.
/// - *Emits*: `document.amount` for every amount with a currency, and for numbers with cents after
///   a word such as "price"; `document.total` for one of them (see `TotalChoice`), and with half
///   its confidence for what other labels of a grand total say. A number that makes up a document
///   of one short line is an amount of little confidence. What recognition mistook is mended and
///   believed less: characters of an amount behind a label (`RM5. OO`), letters of the label
///   (`T0TAL`), a digit of a total that its parts or its payment add up to otherwise. On a
///   recognised receipt without a legible label of a total, what was paid without change is its
///   total, else the greatest amount.
/// - *Abstains when*: the number is not written as one amount, or is part of a date or a
///   registration number.
struct AmountExtractor: Extractor {
  static let id = "amount"
  static let version = 3

  private let withCurrency: [Rule]
  private let bare: Rule
  private let damaged: Rule
  private let cut: Rule
  private let alone: Rule
  private let labels: AmountLabels
  private let guesses: GuessedTotals

  init(rules: RuleSet) throws {
    withCurrency = [try rules.rule("money.before"), try rules.rule("money.after")]
    bare = try rules.rule("money.bare")
    damaged = try rules.rule("money.damaged")
    cut = try rules.rule("money.cut")
    alone = try rules.rule("money.alone")
    labels = try AmountLabels(rules: rules)
    guesses = try GuessedTotals(rules: rules)
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
    let mended = guesses.mended(candidates, choice, in: document)
    for (index, candidate) in candidates.enumerated() {
      let share = mended[index] == nil ? 1 : 0.5
      emit(candidate, rank: choice.rank(of: index), share: share, into: &board)
    }
    for total in mended.values.sorted(by: { $0.place < $1.place })
      + guesses.unlabelled(candidates, in: document)
    {
      board.add(
        finding(
          .documentTotal, .money(total.money), at: [total.place], by: total.rule,
          confidence: total.confidence))
    }
  }

  private func emit(
    _ candidate: AmountCandidate, rank: TotalChoice.Rank, share: Double,
    into board: inout FindingBoard
  ) {
    if let label = candidate.label, rank != .none {
      let isMended = isMended(candidate)
      let rule = isMended ? candidate.rule : label.isMisread ? guesses.misreadLabel : label.rule
      let sure =
        label.rule.confidence * share * (isMended ? 0.7 : 1) * (label.isMisread ? 0.8 : 1)
      board.add(
        finding(
          .documentTotal, .money(candidate.money), at: [candidate.place], by: rule,
          confidence: rank == .grand ? sure : sure * 0.5))
    } else if candidate.rule.id == alone.id {
      board.add(
        finding(.documentAmount, .money(candidate.money), at: [candidate.place], by: alone))
    } else if !isMended(candidate) {
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

  private func isMended(_ candidate: AmountCandidate) -> Bool {
    candidate.rule.id == damaged.id || candidate.rule.id == cut.id
  }

  /// Amounts behind a label, where OCR took other characters for digits or marks, and totals whose
  /// last digit was lost.
  private func mended(
    on page: ScannedPage, beside found: [AmountCandidate], board: inout FindingBoard
  ) -> [AmountCandidate] {
    guard page.page.source == .ocr else { return [] }
    var result: [AmountCandidate] = []
    for rule in [damaged, cut] {
      for match in matches(of: rule, on: page, board: &board) {
        guard let range = match["value"] else { continue }
        let place = Span(page: page.index, range: range)
        guard !board.covers(place, by: Self.others),
          !(found + result).contains(where: { $0.place.overlaps(place) }),
          let label = labels.label(of: range, on: page), label.meaning != .price,
          label.isTotal || rule.id != cut.id,
          let money = MoneyParser.parse(Self.mending(page.text(range)))
        else { continue }
        result.append(AmountCandidate(place: place, money: money, rule: rule, label: label))
      }
    }
    return result
  }

  /// `5. OO` is 5.00, `88 17` and `35:00` are 88.17 and 35.00.
  static func mending(_ text: String) -> String {
    let digits = MisreadDigits.digits(in: text)
    let runs = digits.split { !$0.isNumber }.map { String($0) }
    guard let cents = runs.last, runs.count > 1 else { return digits }
    return runs.dropLast().joined() + "." + cents
  }

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
