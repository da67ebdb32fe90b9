/// Quarters of calendar or fiscal years: "Q3 2026", "2026-Q3", "3. Quartal 2026", "T3 2026",
/// "FY26 Q3".
enum QuarterParser {
  /// `nil` without quarter or year. A fiscal year is named after the calendar year in which it
  /// ends; it begins with month `fiscalStart` (1 makes it the calendar year).
  static func quarter(_ tokens: [DateToken], year: Int? = nil, fiscalStart: Int = 1) -> DateSpan? {
    guard let found = number(tokens) else { return nil }
    let years = tokens.indices.compactMap { index -> Int? in
      guard index != found.index, case .number(let value, let digits) = tokens[index] else {
        return nil
      }
      return DateParser.year(value, digits: digits)
    }
    guard let year = years.first ?? year else { return nil }
    let first = fiscalStart == 1 ? year : year - 1
    return CivilDate(year: first, month: fiscalStart, day: 1)
      .map { DateSpan($0.adding(months: 3 * (found.quarter - 1)), .quarter) }
  }

  private static let names: Set<String> = [
    "quarter", "quartal", "quartals", "trimestre", "kwartaal",
  ]
  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "erstes": 1, "ersten": 1, "zweites": 2,
    "zweiten": 2, "drittes": 3, "dritten": 3, "viertes": 4, "vierten": 4, "premier": 1,
    "deuxième": 2, "troisième": 3, "quatrième": 4,
  ]

  private static func number(_ tokens: [DateToken]) -> (quarter: Int, index: Int)? {
    for index in tokens.indices {
      guard case .word(let word) = tokens[index] else { continue }
      if ["q", "t", "cq", "fq"].contains(word), let quarter = value(tokens, index + 1) {
        return (quarter, index + 1)
      }
      guard names.contains(word), index > 0 else { continue }
      let before = tokens[index - 1] == .separator(".") ? index - 2 : index - 1
      if let quarter = value(tokens, before) { return (quarter, before) }
      if case .word(let ordinal) = tokens[index - 1], let quarter = ordinals[ordinal] {
        return (quarter, index - 1)
      }
    }
    return nil
  }

  private static func value(_ tokens: [DateToken], _ index: Int) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, digits: 1) = tokens[index],
      (1...4).contains(value)
    else { return nil }
    return value
  }
}
