/// How a column writes its dates: which of the three numbers comes first.
public enum DateStyle: String, Hashable, Sendable, Codable, CaseIterable {
  /// `2026-03-01`, `2026/3/1`, `20260301`
  case yearFirst = "year-first"
  /// `1.3.2026`, `01/03/2026`
  case dayFirst = "day-first"
  /// `3/1/2026`
  case monthFirst = "month-first"

  /// The instant in a text, as seconds since 1970 in the clock of the text; a time of day may
  /// stand behind the date. `nil` for anything that is no day of the calendar.
  public func seconds(in text: String) -> Double? {
    guard let (numbers, rest) = Self.leadingNumbers(of: text) else { return nil }
    let (first, second, third) = numbers
    let (year, month, day) =
      switch self {
      case .yearFirst: (first, second, third)
      case .dayFirst: (third, second, first)
      case .monthFirst: (third, first, second)
      }
    guard let days = CalendarDay.number(year: year, month: month, day: day),
      let time = Self.secondsOfDay(rest)
    else { return nil }
    return Double(days) * 86_400 + time
  }

  private typealias Triple = (Int, Int, Int)

  /// The three numbers of a date and what stands behind them.
  private static func leadingNumbers(of text: String) -> (Triple, Substring.UTF8View)? {
    var rest = Substring(text).utf8
    let first = digits(&rest)
    if first.count == 8, rest.isEmpty || rest.first.map(isBetweenDateAndTime) == true {
      return (
        (first.value / 10_000, first.value / 100 % 100, first.value % 100), rest
      )
    }
    guard let mark = rest.popFirst(), marks.contains(mark) else { return nil }
    let second = digits(&rest)
    guard rest.popFirst() == mark else { return nil }
    let third = digits(&rest)
    guard (1...4).contains(first.count), (1...2).contains(second.count),
      (1...4).contains(third.count)
    else { return nil }
    return ((first.value, second.value, third.value), rest)
  }

  private static let marks: Set<UInt8> = [
    UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."),
  ]

  private static func isBetweenDateAndTime(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ")
  }

  private static func digits(_ rest: inout Substring.UTF8View) -> (value: Int, count: Int) {
    var (value, count) = (0, 0)
    while let byte = rest.first, (48...57).contains(byte), count < 9 {
      value = value * 10 + Int(byte - 48)
      count += 1
      rest.removeFirst()
    }
    return (value, count)
  }

  /// `10:42`, `10:42:07.5Z`; nothing is midnight. A zone is not applied.
  private static func secondsOfDay(_ rest: Substring.UTF8View) -> Double? {
    var rest = rest
    guard let mark = rest.popFirst() else { return 0 }
    guard isBetweenDateAndTime(mark) else { return nil }
    let hour = digits(&rest)
    guard hour.count > 0, rest.popFirst() == UInt8(ascii: ":") else { return nil }
    let minute = digits(&rest)
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      second = digits(&rest).value
    }
    guard hour.value < 25, minute.count == 2, minute.value < 60, second < 61 else { return nil }
    return Double(hour.value * 3600 + minute.value * 60 + second)
  }
}

/// Days of the Gregorian calendar as numbers.
public enum CalendarDay {
  /// Days since 1970-01-01, or `nil` for a day that is not in the calendar. Years of two digits
  /// are those from 1950 to 2049; others must lie between 1800 and 2199.
  public static func number(year: Int, month: Int, day: Int) -> Int? {
    let year = year < 50 ? year + 2000 : year < 100 ? year + 1900 : year
    guard (1800..<2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Years that begin in March: the leap day is their last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// 0 for Monday to 6 for Sunday.
  public static func weekday(_ days: Int) -> Int { ((days + 3) % 7 + 7) % 7 }
}
