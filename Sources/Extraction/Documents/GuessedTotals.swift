import LeadModel

/// Totals of recognised pages that no label, or no digit, says as it stands there.
struct GuessedTotals {
  /// A total that is emitted beside those that were read.
  struct Total {
    let place: Span
    let money: Money
    let rule: Rule
    let confidence: Double
  }

  /// Stands for a total whose label was mended.
  let misreadLabel: Rule
  private let bySum: Rule
  private let byPayment: Rule
  private let greatest: Rule
  private let paper: Rule

  init(rules: RuleSet) throws {
    misreadLabel = try rules.rule("money.misread-label")
    bySum = try rules.rule("money.mended-by-sum")
    byPayment = try rules.rule("money.paid-as-total")
    greatest = try rules.rule("money.greatest")
    paper = try rules.rule("issuer.paper")
  }

  /// What labelled totals were before one of their digits was misread, by the candidate's number.
  func mended(
    _ candidates: [AmountCandidate], _ choice: TotalChoice, in document: ScannedDocument
  ) -> [Int: Total] {
    let agreement = TotalAgreement(candidates)
    var result: [Int: Total] = [:]
    for (index, candidate) in candidates.enumerated() {
      guard choice.rank(of: index) == .grand, let label = candidate.label, label.isTotal,
        document.pages[candidate.place.page].page.source == .ocr,
        let amount = agreement.mended(candidate.money.amount)
      else { continue }
      result[index] = Total(
        place: candidate.place,
        money: Money(amount: amount, currency: candidate.money.currency), rule: bySum,
        confidence: label.rule.confidence * bySum.confidence)
    }
    return result
  }

  /// The totals that a receipt may have on which no label of one can be read.
  func unlabelled(_ candidates: [AmountCandidate], in document: ScannedDocument) -> [Total] {
    guard let page = document.pages.first(where: { $0.page.kind != .attribute }),
      page.page.source == .ocr, isPaper(page, candidates)
    else { return [] }
    return ReceiptTotal(among: candidates).choices.map { choice in
      let rule = choice.ground == .paid ? byPayment : greatest
      let candidate = candidates[choice.index]
      return Total(
        place: candidate.place, money: candidate.money, rule: rule, confidence: rule.confidence)
    }
  }

  /// Whether it says so twice, by words of its own or by what its amounts are called.
  private func isPaper(_ page: ScannedPage, _ candidates: [AmountCandidate]) -> Bool {
    let sample = 0..<min(page.bytes.count, 20_000)
    let words = paper.matches(in: sample, on: page).map { page.text($0.range).lowercased() }
    let labels = Set(candidates.compactMap { $0.label?.meaning }).subtracting([.price])
    return !words.isEmpty && Set(words).count + labels.count >= 2
  }
}
