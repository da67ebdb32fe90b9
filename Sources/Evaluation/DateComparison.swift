/// Dates, compared by the ISO days that they can mean: `03/04/2026` is both 3 April and 4 March.
enum DateComparison {
  /// All readings of the text; its words when it reads as no date. Never empty.
  static func readings(_ text: ComparableText) -> Set<[Unicode.Scalar]> {
    let trimmed = text.trimmed
    if let day = isoDay(trimmed.scalars) { return [day] }
    let numbers = Array(numbers(trimmed.scalars).prefix(3))
    var days: Set<[Unicode.Scalar]> = []
    if let month = month(trimmed.scalars), numbers.count >= 2 {
      days = named(month: month, numbers)
    } else if numbers.count == 3 {
      days = numeric(numbers)
    }
    return days.isEmpty ? [Array(trimmed.words.joined(separator: [" "]))] : days
  }

  /// The ten scalars of a leading `2026-03-04`.
  private static func isoDay(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard text.count >= 10 else { return nil }
    let head = Array(text[..<10])
    for (place, scalar) in head.enumerated() {
      let isMark = place == 4 || place == 7
      guard isMark ? scalar == "-" : scalar.isDecimalDigit else { return nil }
    }
    return head
  }

  private static func numbers(_ text: [Unicode.Scalar]) -> [CalendarNumber] {
    text.split { !$0.isDecimalDigit }.map(CalendarNumber.init)
  }

  /// 1…12 of the first month's name, told by its first three letters in English.
  private static func month(_ text: [Unicode.Scalar]) -> CalendarNumber? {
    let isLetter = { (scalar: Unicode.Scalar) in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    for word in text.split(whereSeparator: { !isLetter($0) }) where word.count >= 3 {
      let start = CaseFolding.fold(word.prefix(3))
      if let index = monthStarts.firstIndex(of: start) { return CalendarNumber(index + 1) }
    }
    return nil
  }

  private static let monthStarts: [[Unicode.Scalar]] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.unicodeScalars) }

  private static func named(month: CalendarNumber, _ numbers: [CalendarNumber])
    -> Set<[Unicode.Scalar]>
  {
    let days = numbers.filter { $0.value <= 31 }
    let years = numbers.filter { $0.value > 31 }
    if let year = years.first, let day = days.first { return [iso(year.year, month, day)] }
    if days.count >= 2 { return [iso(days[1].year, month, days[0])] }
    return []
  }

  private static func numeric(_ numbers: [CalendarNumber]) -> Set<[Unicode.Scalar]> {
    if numbers[0].value > 31 { return [iso(numbers[0], numbers[1], numbers[2])] }
    var days: Set<[Unicode.Scalar]> = []
    for (day, month) in [(numbers[0], numbers[1]), (numbers[1], numbers[0])]
    where (1...12).contains(month.value) && (1...31).contains(day.value) {
      days.insert(iso(numbers[2].year, month, day))
    }
    return days
  }

  private static func iso(_ year: CalendarNumber, _ month: CalendarNumber, _ day: CalendarNumber)
    -> [Unicode.Scalar]
  {
    year.padded(to: 4) + ["-"] + month.padded(to: 2) + ["-"] + day.padded(to: 2)
  }
}

/// A whole number of any length, as a date may hold one by mistake.
private struct CalendarNumber {
  /// `Int.max` for numbers beyond it.
  let value: Int
  private let digits: String

  init(_ value: Int) {
    self.value = value
    digits = String(value)
  }

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    let ascii = scalars.compactMap(\.digitValue).drop { $0 == 0 }.map(String.init).joined()
    digits = ascii.isEmpty ? "0" : ascii
    value = Int(digits) ?? .max
  }

  /// The year meant by two digits: 1950…2049.
  var year: CalendarNumber {
    value > 99 ? self : CalendarNumber(value < 50 ? 2000 + value : 1900 + value)
  }

  func padded(to width: Int) -> [Unicode.Scalar] {
    let zeros = max(0, width - digits.unicodeScalars.count)
    return Array(repeating: "0", count: zeros) + digits.unicodeScalars
  }
}
