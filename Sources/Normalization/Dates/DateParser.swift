/// Reads an absolute date from a short text that holds one and little else.
///
/// Knows ISO 8601, numeric forms in the stated order, and month names of some twenty languages,
/// with weekday, ordinal endings and clock time around them; months, quarters and years when no
/// day is given. Two-digit years count to 2049 as 20xx and from 1950 as 19xx, as in X.509: papers
/// of the fifties and sixties exist, those of 2050 do not. `nil` when the text holds no date or
/// more than one reading is left.
package struct DateParser {
  let order: DateOrder

  package init(order: DateOrder) { self.order = order }

  package static func parse(_ text: String, order: DateOrder = .dayMonth) -> DateSpan? {
    DateParser(order: order).parse(text)
  }

  package func parse(_ text: String) -> DateSpan? {
    guard text.utf8.count <= 80 else { return nil }
    let tokens = DateToken.tokens(text)
    if let compact = compactDay(tokens) ?? counted(tokens) { return compact }
    if let range = sharedMonth(tokens) { return range }
    return named(tokens) ?? QuarterParser.quarter(tokens) ?? numeric(tokens)
  }

  /// A year as written: two digits are completed, three are no year.
  static func year(_ value: Int, digits: Int) -> Int? {
    switch digits {
    case 2: value <= 49 ? 2000 + value : 1900 + value
    case 4 where (1500...2999).contains(value): value
    default: nil
    }
  }

  /// `20260303`.
  private func compactDay(_ tokens: [DateToken]) -> DateSpan? {
    guard case .number(let value, digits: 8)? = tokens.first, value / 10_000 > 1900 else {
      return nil
    }
    return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      .map { DateSpan($0) }
  }

  private static let counters: [Character: Character] = [
    "年": "年", "년": "年", "月": "月", "월": "月", "日": "日", "일": "日",
  ]

  /// `2026年3月3日` and the same in Korean; the day may be missing.
  private func counted(_ tokens: [DateToken]) -> DateSpan? {
    var parts: [Character: Int] = [:]
    for (number, unit) in zip(tokens, tokens.dropFirst()) {
      guard case .number(let value, digits: _) = number, case .word(let word) = unit,
        let mark = word.first, let name = Self.counters[mark]
      else { continue }
      parts[name] = value
    }
    guard let month = parts["月"] else { return nil }
    let others = numbers(tokens[...])
    guard
      let year = parts["年"] ?? others.last(where: { $0.digits == 4 && parts["日"] != nil })?.value
    else { return nil }
    // "2026年6月29": the day's counter is missing at the end.
    if parts["日"] == nil, others.count == 3, let last = others.last, last.digits <= 2 {
      parts["日"] = last.value
    }
    if let day = parts["日"] {
      return CivilDate(year: year, month: month, day: day).map { DateSpan($0) }
    }
    return CivilDate(year: year, month: month, day: 1).map { DateSpan($0, .month) }
  }

  /// The first day of `12.-14.06.2026`.
  private func sharedMonth(_ tokens: [DateToken]) -> DateSpan? {
    let numbers = numbers(tokens[...])
    guard numbers.count == 4, numbers[3].digits == 4, tokens.contains(.separator(".")),
      numbers[..<3].allSatisfy({ $0.digits <= 2 }), numbers[0].value < numbers[1].value,
      !tokens.contains(where: { if case .month = $0 { true } else { false } })
    else { return nil }
    return CivilDate(year: numbers[3].value, month: numbers[2].value, day: numbers[0].value)
      .map { DateSpan($0) }
  }

  /// A month name with day and year around it in any order; the day may be missing.
  private func named(_ tokens: [DateToken]) -> DateSpan? {
    let months = tokens.indices.filter { if case .month = tokens[$0] { true } else { false } }
    guard let index = months.first, Set(months.map { tokens[$0] }).count == 1,
      case .month(let month) = tokens[index]
    else { return nil }
    let before = numbers(tokens[..<index])
    let after = numbers(tokens[(index + 1)...])
    if let day = before.last(where: { $0.digits <= 2 && (1...31).contains($0.value) }) {
      let year = (after + before).first(where: { $0.digits == 4 }) ?? after.first
      guard let year, let number = Self.year(year.value, digits: year.digits) else { return nil }
      return CivilDate(year: number, month: month, day: firstOfRange(before) ?? day.value)
        .map { DateSpan($0) }
    }
    guard let year = (after + before).last(where: { $0.digits == 4 || $0.apostrophe }),
      let number = Self.year(year.value, digits: year.digits)
    else { return shortYear(after, month) }
    let day = after.first { $0.digits <= 2 && !$0.apostrophe }
    guard let day else {
      return CivilDate(year: number, month: month, day: 1).map { DateSpan($0, .month) }
    }
    return CivilDate(year: number, month: month, day: day.value).map { DateSpan($0) }
  }

  /// `Mar 3, 26`: day and two-digit year after the name.
  private func shortYear(_ after: [Number], _ month: Int) -> DateSpan? {
    guard after.count >= 2, let year = Self.year(after[1].value, digits: after[1].digits) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: after[0].value).map { DateSpan($0) }
  }

  /// The first day of `12-14 June 2026`.
  private func firstOfRange(_ before: [Number]) -> Int? {
    guard before.count == 2, before.allSatisfy({ $0.digits <= 2 && (1...31).contains($0.value) }),
      before[0].value <= before[1].value
    else { return nil }
    return before[0].value
  }

  private struct Number {
    let value: Int
    let digits: Int
    /// Written `'26`.
    let apostrophe: Bool
  }

  private func numbers(_ tokens: ArraySlice<DateToken>) -> [Number] {
    tokens.indices.compactMap { index in
      guard case .number(let value, let digits) = tokens[index] else { return nil }
      let apostrophe = index > tokens.startIndex && tokens[index - 1] == .separator("'")
      return Number(value: value, digits: digits, apostrophe: apostrophe)
    }
  }
}
