/// Resolves a date that leans on another one: "within two weeks", "Ende März", "next Friday",
/// "bis KW 34", "fin du T3". English, German and French.
///
/// Reads phrases, not sentences; leading prepositions are skipped. `nil` when the phrase is none
/// of these. A day or month without year is the next one from the anchor on.
package struct RelativeDateParser {
  private let anchor: CivilDate
  private let fiscalStart: Int

  /// `fiscalStart` is the first month of the fiscal year, 1…12.
  package init(anchor: CivilDate, fiscalStart: Int = 1) {
    self.anchor = anchor
    self.fiscalStart = min(max(fiscalStart, 1), 12)
  }

  package func parse(_ text: String) -> DateSpan? {
    guard text.utf8.count <= 80 else { return nil }
    let tokens = DateToken.tokens(text)
    guard !isPast(tokens) else { return nil }
    return duration(tokens) ?? week(tokens) ?? part(tokens) ?? unit(tokens) ?? day(tokens)
      ?? quarter(tokens) ?? bareMonth(tokens)
  }

  /// "two weeks ago", "vor drei Tagen": not a time to come. `ago` alone is a month in Spanish.
  private func isPast(_ tokens: [DateToken]) -> Bool {
    guard RelativeWords.period(tokens) != nil else { return false }
    return tokens.last == .month(8) || tokens.contains(.word("vor"))
      || tokens.contains(.word("last"))
  }

  /// "within two weeks", "in den nächsten 10 Tagen", "sous 8 jours".
  private func duration(_ tokens: [DateToken]) -> DateSpan? {
    guard tokens.contains(where: { RelativeWords.within.contains($0) }) else { return nil }
    for index in tokens.indices.dropFirst() {
      guard case .word(let word) = tokens[index], let unit = RelativeWords.units[word] else {
        continue
      }
      guard let count = RelativeWords.count(tokens[..<index]) else { return nil }
      switch unit {
      case .day: return DateSpan(anchor.adding(days: count))
      case .week: return DateSpan(anchor.adding(days: 7 * count))
      case .month: return DateSpan(anchor.adding(months: count))
      case .quarter: return DateSpan(anchor.adding(months: 3 * count))
      case .year: return DateSpan(anchor.adding(months: 12 * count))
      }
    }
    return nil
  }

  /// "KW 34", "calendar week 34", "semaine 34/2026".
  private func week(_ tokens: [DateToken]) -> DateSpan? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token,
        ["kw", "cw", "week", "woche", "semaine", "wk"].contains(word),
        tokens.indices.contains(index + 1), case .number(let week, let digits) = tokens[index + 1],
        digits <= 2
      else { continue }
      let year = RelativeWords.year(in: tokens[(index + 2)...])
      let own = CivilDate.monday(ofWeek: week, in: year ?? anchor.year)
      if let own, year != nil || own.adding(days: 6) >= anchor { return DateSpan(own, .week) }
      return CivilDate.monday(ofWeek: week, in: anchor.year + 1).map { DateSpan($0, .week) }
    }
    return nil
  }

  /// "end of Q3", "Ende März", "mi-avril", "end of the year", "Jahresende".
  private func part(_ tokens: [DateToken]) -> DateSpan? {
    guard let part = RelativeWords.part(tokens) else { return nil }
    let whole = quarter(tokens) ?? bareMonth(tokens) ?? RelativeWords.period(tokens).flatMap(span)
    guard let whole else { return nil }
    switch part {
    case .beginning: return DateSpan(whole.start, whole.precision == .month ? .month : .day)
    case .middle:
      let half = (whole.last.daysSince1970 - whole.start.daysSince1970) / 2
      return DateSpan(whole.start.adding(days: half))
    case .end: return DateSpan(whole.last)
    }
  }

  /// "next month", "nächste Woche", "l'année prochaine", "this quarter".
  private func unit(_ tokens: [DateToken]) -> DateSpan? {
    guard let unit = RelativeWords.period(tokens),
      let step = RelativeWords.step(tokens), let whole = span(unit)
    else { return nil }
    switch unit {
    case .day: return nil
    case .week: return DateSpan(whole.start.adding(days: 7 * step), .week)
    case .month: return DateSpan(whole.start.adding(months: step), .month)
    case .quarter: return DateSpan(whole.start.adding(months: 3 * step), .quarter)
    case .year: return DateSpan(whole.start.adding(months: 12 * step), .year)
    }
  }

  /// "tomorrow", "Friday", "next Friday", "3 March" without year.
  private func day(_ tokens: [DateToken]) -> DateSpan? {
    for token in tokens {
      guard case .word(let word) = token else { continue }
      if let days = RelativeWords.days[word] { return DateSpan(anchor.adding(days: days)) }
      if let weekday = RelativeWords.weekdays[word], bareMonth(tokens) == nil {
        let ahead = (weekday - anchor.weekday + 7) % 7
        return DateSpan(anchor.adding(days: ahead == 0 ? 7 : ahead))
      }
    }
    return dayOfMonth(tokens)
  }

  private func dayOfMonth(_ tokens: [DateToken]) -> DateSpan? {
    guard let month = RelativeWords.month(tokens) else { return nil }
    for token in tokens {
      guard case .number(let value, let digits) = token, digits <= 2 else { continue }
      let own = CivilDate(year: anchor.year, month: month, day: value)
      if let own, own >= anchor { return DateSpan(own) }
      return CivilDate(year: anchor.year + 1, month: month, day: value).map { DateSpan($0) }
    }
    return nil
  }

  private func quarter(_ tokens: [DateToken]) -> DateSpan? {
    let fiscal = tokens.contains(.word("fy")) || tokens.contains(.word("fq")) ? fiscalStart : 1
    if let own = QuarterParser.quarter(tokens, fiscalStart: fiscal) { return own }
    guard let own = QuarterParser.quarter(tokens, year: anchor.year, fiscalStart: fiscal) else {
      return nil
    }
    return own.last >= anchor ? own : DateSpan(own.start.adding(months: 12), .quarter)
  }

  /// A month by name, of the year that is given or the next one to come.
  private func bareMonth(_ tokens: [DateToken]) -> DateSpan? {
    guard let month = RelativeWords.month(tokens) else { return nil }
    let year = RelativeWords.year(in: tokens[...])
    guard let own = CivilDate(year: year ?? anchor.year, month: month, day: 1) else { return nil }
    if year != nil || own.lastOfMonth >= anchor { return DateSpan(own, .month) }
    return DateSpan(own.adding(months: 12), .month)
  }

  /// The week, month, quarter or year in which the anchor lies.
  private func span(_ unit: RelativeWords.Unit) -> DateSpan? {
    switch unit {
    case .day: return DateSpan(anchor)
    case .week: return DateSpan(anchor.adding(days: 1 - anchor.weekday), .week)
    case .month:
      return CivilDate(year: anchor.year, month: anchor.month, day: 1).map { DateSpan($0, .month) }
    case .quarter:
      let month = (anchor.month - 1) / 3 * 3 + 1
      return CivilDate(year: anchor.year, month: month, day: 1).map { DateSpan($0, .quarter) }
    case .year: return CivilDate(year: anchor.year, month: 1, day: 1).map { DateSpan($0, .year) }
    }
  }
}
