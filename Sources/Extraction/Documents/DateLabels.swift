import Normalization

/// What the words before a date, left of it on the printed line or over it say that it is.
struct DateLabels {
  enum Meaning {
    /// The document's own day.
    case own
    case deadline
    /// The time that an order or a contract is about.
    case period
    /// The time that an invoice is about.
    case billing
    /// When it was printed.
    case printed
    /// The day of another paper that is spoken of: "your order of", "the letter agreement dated".
    case reference
    /// Some other field for a date.
    case other
  }

  struct Label {
    let meaning: Meaning
    let rule: Rule
    /// Whether it stands over the date, as the head of a column does.
    var isAbove = false
  }

  private let deadline: Rule
  private let rules: [(meaning: Meaning, rule: Rule)]
  private let between: Rule
  private let any: Rule

  init(rules: RuleSet) throws {
    deadline = try rules.rule("date.deadline-before")
    self.rules = [
      (.period, try rules.rule("date.period-before")),
      (.billing, try rules.rule("date.billing-before")),
      (.printed, try rules.rule("date.print-before")),
      (.reference, try rules.rule("date.reference-before")),
      (.own, try rules.rule("date.label-before")),
    ]
    between = try rules.rule("date.range-between")
    any = try rules.rule("date.any-label-before")
  }

  func label(of range: Range<Int>, on page: ScannedPage) -> Label? {
    let lead = page.lead(to: range.lowerBound)
    // "Closing date" is a deadline's label and ends like one of the document's own date.
    if deadline.ends(lead, on: page) { return Label(meaning: .deadline, rule: deadline) }
    if let label = named(lead, on: page) { return label }
    guard let index = page.layout.index(at: range.lowerBound) else {
      return other(lead, on: page)
    }
    let own = page.layout.pieces[index].range.lowerBound..<range.lowerBound
    guard !page.bytes[own].contains(where: { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) else {
      return other(own, on: page)
    }
    let left = page.layout.leftward(of: index).first.map { page.layout.pieces[$0].range }
    let above = page.layout.above(index, within: 2.2).map { page.layout.pieces[$0].range }
    let around = [left, above].compactMap(\.self)
    for place in around {
      if let label = named(place, on: page) { return label }
      if deadline.ends(place, on: page) { return Label(meaning: .deadline, rule: deadline) }
    }
    if let label = [left, lead].compactMap(\.self).lazy.compactMap({ other($0, on: page) }).first {
      return label
    }
    return above.flatMap { other($0, on: page) }
      .map { Label(meaning: $0.meaning, rule: $0.rule, isAbove: true) }
  }

  /// Whether nothing but a word or a dash of a range stands between two dates.
  func joins(_ gap: Range<Int>, on page: ScannedPage) -> Bool {
    gap.count <= 24 && between.pattern.firstMatch(in: Array(page.bytes[gap])) != nil
  }

  private func named(_ range: Range<Int>, on page: ScannedPage) -> Label? {
    rules.first { $0.rule.ends(range, on: page) }
      .map { Label(meaning: $0.meaning, rule: $0.rule) }
  }

  private func other(_ range: Range<Int>, on page: ScannedPage) -> Label? {
    any.ends(range, on: page) ? Label(meaning: .other, rule: any) : nil
  }
}
