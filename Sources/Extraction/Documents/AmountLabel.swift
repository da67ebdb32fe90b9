import LeadModel

/// What the label of an amount says.
struct AmountLabel {
  enum Meaning {
    case grandTotal, total, subtotal, price, paid, change
    /// A tax, a charge or a rounding, which with the subtotal makes the total.
    case part
  }

  let meaning: Meaning
  let rule: Rule
  /// Whether it is the head of the amount's column, which holds for parts and sums alike.
  let isHead: Bool
  /// Whether recognition mistook letters of it.
  var isMisread = false

  var isTotal: Bool { meaning == .grandTotal || meaning == .total }
}

/// Finds the labels of amounts: in the text before them, left of them on the printed line past
/// other numbers, or over them in their column.
struct AmountLabels {
  private let rules: [(meaning: AmountLabel.Meaning, rule: Rule)]
  /// Most pieces that are passed on the way to a label.
  private static let reach = 14

  init(rules: RuleSet) throws {
    self.rules = [
      (.grandTotal, try rules.rule("money.total")), (.subtotal, try rules.rule("money.subtotal")),
      (.change, try rules.rule("money.change")), (.paid, try rules.rule("money.paid")),
      (.part, try rules.rule("money.part")),
      (.total, try rules.rule("money.total-weak")), (.price, try rules.rule("money.label")),
    ]
  }

  /// The label, on a recognised page also one with letters that were mistaken.
  func label(of range: Range<Int>, on page: ScannedPage) -> AmountLabel? {
    if let label = legible(of: range, on: page) { return label }
    guard page.page.source == .ocr else { return nil }
    if let label = misread(page.lead(to: range.lowerBound), on: page) { return label }
    return left(of: range, on: page).flatMap { misread($0, on: page) }
  }

  private func misread(_ range: Range<Int>, on page: ScannedPage) -> AmountLabel? {
    guard let text = MisreadLabel.mended(page.text(range)) else { return nil }
    let bytes = Array(text.utf8)
    return rules.first { $0.rule.pattern.firstMatch(in: bytes) != nil }
      .map { AmountLabel(meaning: $0.meaning, rule: $0.rule, isHead: false, isMisread: true) }
  }

  /// The nearest piece of words on the printed line before the amount, past other numbers.
  private func left(of range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    guard let index = page.layout.index(at: range.lowerBound) else { return nil }
    let pieces = page.layout.pieces
    let own = pieces[index].range.lowerBound..<range.lowerBound
    guard page.layout.isNumeric(own, on: page) else { return nil }
    return page.layout.leftward(of: index).prefix(Self.reach)
      .first { !page.layout.isNumeric(pieces[$0].range, on: page) }.map { pieces[$0].range }
  }

  private func legible(of range: Range<Int>, on page: ScannedPage) -> AmountLabel? {
    if let label = label(endingAt: page.lead(to: range.lowerBound), on: page, isHead: false) {
      return label
    }
    guard let index = page.layout.index(at: range.lowerBound) else { return nil }
    let pieces = page.layout.pieces
    let own = pieces[index].range.lowerBound..<range.lowerBound
    guard page.layout.isNumeric(own, on: page) else { return nil }
    if let left = left(of: range, on: page),
      let label = label(endingAt: left, on: page, isHead: false)
    {
      return label
    }
    return head(of: index, on: page)
  }

  /// What stands at the head of the column, past the numbers between.
  private func head(of index: Int, on page: ScannedPage) -> AmountLabel? {
    guard page.layout.pieces[index].box != nil else { return nil }
    var current = index
    for _ in 0..<Self.reach {
      guard let above = page.layout.above(current, within: 3) else { return nil }
      let range = page.layout.pieces[above].range
      if !page.layout.isNumeric(range, on: page) {
        return label(endingAt: range, on: page, isHead: true)
      }
      current = above
    }
    return nil
  }

  private func label(
    endingAt range: Range<Int>, on page: ScannedPage, isHead: Bool
  ) -> AmountLabel? {
    rules.first { $0.rule.ends(range, on: page) }
      .map { AmountLabel(meaning: $0.meaning, rule: $0.rule, isHead: isHead) }
  }
}
