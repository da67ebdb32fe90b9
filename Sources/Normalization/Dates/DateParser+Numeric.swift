extension DateParser {
  /// `3.4.2026`, `04/03/26`, `2026-04-03`, `03/2026`, and a bare year.
  func numeric(_ tokens: [DateToken]) -> DateSpan? {
    var numbers: [(value: Int, digits: Int)] = []
    var separators: Set<Character> = []
    var (leading, hasWords) = (false, false)
    for token in tokens {
      switch token {
      case .word:
        leading = leading || numbers.isEmpty
        hasWords = hasWords || (1...2).contains(numbers.count)
      case .number(let value, let digits): numbers.append((value, digits))
      case .separator(let separator) where (1...2).contains(numbers.count):
        separators.insert(separator)
      default: break
      }
      if numbers.count == 3 { break }
    }
    // A weekday may stand before a full date; no word stands inside one, or before "03/2026".
    guard !hasWords, !leading || numbers.count == 3 else { return nil }
    switch numbers.count {
    case 3: return day(numbers, separators).map { DateSpan($0) }
    case 2: return separators.isEmpty ? nil : month(numbers)
    case 1:
      guard numbers[0].digits == 4, let year = Self.year(numbers[0].value, digits: 4) else {
        return nil
      }
      return CivilDate(year: year, month: 1, day: 1).map { DateSpan($0, .year) }
    default: return nil
    }
  }

  private func day(_ n: [(value: Int, digits: Int)], _ separators: Set<Character>) -> CivilDate? {
    if n[0].digits == 4 {
      return CivilDate(year: n[0].value, month: n[1].value, day: n[2].value)
        ?? CivilDate(year: n[0].value, month: n[2].value, day: n[1].value)
    }
    if n[1].digits == 4, n[0].digits <= 2, n[2].digits <= 2 {
      // The year in the middle: `13-2026-01`.
      return CivilDate(year: n[1].value, month: n[2].value, day: n[0].value)
        ?? CivilDate(year: n[1].value, month: n[0].value, day: n[2].value)
    }
    guard n[0].digits <= 2, n[1].digits <= 2 else { return nil }
    // A two-digit year stands first only where the first number can be no day.
    if n[2].digits <= 2, n[0].value > 31, let year = Self.year(n[0].value, digits: n[0].digits) {
      return CivilDate(year: year, month: n[1].value, day: n[2].value)
    }
    guard let year = Self.year(n[2].value, digits: n[2].digits) else { return nil }
    let dayFirst = CivilDate(year: year, month: n[1].value, day: n[0].value)
    let monthFirst = CivilDate(year: year, month: n[0].value, day: n[1].value)
    // Full stops are a day-first writing everywhere: 03.04.2026 is 3 April.
    if separators.contains(".") || order == .dayMonth { return dayFirst ?? monthFirst }
    return monthFirst ?? dayFirst
  }

  private func month(_ n: [(value: Int, digits: Int)]) -> DateSpan? {
    let (year, month) = n[0].digits == 4 ? (n[0], n[1]) : (n[1], n[0])
    guard year.digits == 4, month.digits <= 2, let number = Self.year(year.value, digits: 4) else {
      return nil
    }
    return CivilDate(year: number, month: month.value, day: 1).map { DateSpan($0, .month) }
  }
}
