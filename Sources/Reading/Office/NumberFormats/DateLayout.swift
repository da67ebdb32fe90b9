/// Shows a date, a time or a length of time by a section of a format code.
struct DateLayout {
  private let section: NumberFormatSection
  private let is1904: Bool

  init(_ section: NumberFormatSection, is1904: Bool) {
    self.section = section
    self.is1904 = is1904
  }

  /// `nil` for a number that is no date.
  func text(for value: Double) -> String? {
    let isElapsed = dates.contains(where: Self.isElapsed)
    // Lengths of time may be negative, dates may not.
    guard
      let date = SerialDate(
        isElapsed ? value.magnitude : value, is1904: is1904, fractionDigits: fractionDigits)
    else { return nil }
    let text = section.tokens.map { show($0, date) }.joined()
    return isElapsed && value < 0 ? "-" + text : text
  }

  private var dates: [NumberFormatToken.Date] { section.tokens.compactMap(\.date) }

  private static func isElapsed(_ date: NumberFormatToken.Date) -> Bool {
    switch date {
    case .elapsedHours, .elapsedMinutes, .elapsedSeconds: true
    default: false
    }
  }

  private var fractionDigits: Int? {
    var shown: Int?
    for date in dates {
      switch date {
      case .fraction(let digits): return digits
      case .second, .elapsedSeconds: shown = 0
      default: break
      }
    }
    return shown
  }

  private var isHalfDay: Bool {
    dates.contains { if case .halfDay = $0 { true } else { false } }
  }

  private func show(_ token: NumberFormatToken, _ date: SerialDate) -> String {
    switch token {
    case .literal(let literal): literal
    case .date(let part): show(part, date)
    case .slash: "/"
    case .point: "."
    case .comma: ","
    case .percent: "%"
    case .fill: " "
    case .digit(let digit): String(digit)
    case .text, .general, .exponent: ""
    }
  }

  private func show(_ part: NumberFormatToken.Date, _ date: SerialDate) -> String {
    let language = section.language
    switch part {
    case .year(let width): return Self.padded(width == 2 ? date.year % 100 : date.year, width)
    case .month(5): return String(DateNames.month(date.month, isShort: false, language).prefix(1))
    case .month(let width) where width >= 3:
      return DateNames.month(date.month, isShort: width == 3, language)
    case .month(let width), .monthOrMinute(let width): return Self.padded(date.month, width)
    case .day(let width) where width >= 3:
      return DateNames.day(date.weekday, isShort: width == 3, language)
    case .day(let width): return Self.padded(date.day, width)
    default: return showTime(part, date)
    }
  }

  private func showTime(_ part: NumberFormatToken.Date, _ date: SerialDate) -> String {
    let hour = date.seconds / 3_600
    switch part {
    case .hour(let width):
      return Self.padded(isHalfDay ? (hour + 11) % 12 + 1 : hour, width)
    case .minute(let width): return Self.padded(date.seconds / 60 % 60, width)
    case .second(let width): return Self.padded(date.seconds % 60, width)
    case .fraction(let digits):
      return "." + Self.padded(date.ticks % date.ticksPerSecond, digits)
    case .elapsedHours(let width): return Self.padded(date.days * 24 + hour, width)
    case .elapsedMinutes(let width):
      return Self.padded(date.days * 1_440 + date.seconds / 60, width)
    case .elapsedSeconds(let width): return Self.padded(date.days * 86_400 + date.seconds, width)
    case .halfDay(let isShort):
      let letter = hour < 12 ? "A" : "P"
      return isShort ? letter : letter + "M"
    default: return ""
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, min(width, 20) - text.count)) + text
  }
}
