/// A point in time as spreadsheets count it: days, and parts of a day behind the point.
struct SerialDate: Hashable {
  let year: Int
  let month: Int
  let day: Int
  /// From 0, which is Sunday.
  let weekday: Int
  /// Since the beginning of the day, rounded to the parts of a second that are shown.
  let ticks: Int
  let ticksPerSecond: Int
  /// Days since the beginning of the count.
  let days: Int

  /// 9999-12-31, the last day that is shown.
  private static let lastDay = 2_958_465.0

  /// `nil` for what is no date: negative, or beyond the year 9999.
  ///
  /// `fractionDigits` are the shown parts of a second; `nil` where no seconds are shown: then
  /// what is not shown is cut off.
  init?(_ serial: Double, is1904: Bool, fractionDigits: Int?) {
    guard serial.isFinite, serial >= 0, serial < Self.lastDay + 1 else { return nil }
    let perSecond = (0..<min(fractionDigits ?? 3, 9)).reduce(1) { result, _ in result * 10 }
    let perDay = 86_400 * perSecond
    var days = Int(serial)
    var ticks = Int(((serial - Double(days)) * Double(perDay)).rounded())
    if ticks >= perDay {
      ticks -= perDay
      days += 1
    }
    self.days = days
    self.ticks = ticks
    ticksPerSecond = perSecond
    let civil = Self.civil(days, is1904: is1904)
    (year, month, day, weekday) = (civil.year, civil.month, civil.day, civil.weekday)
  }

  var seconds: Int { ticks / ticksPerSecond }

  /// The day before 1900-03-01 that never was is kept: spreadsheets show it.
  private static func civil(
    _ days: Int, is1904: Bool
  ) -> (year: Int, month: Int, day: Int, weekday: Int) {
    if is1904 { return civil(sinceEpoch: days - 24_107) }
    if days == 60 { return (1900, 2, 29, 3) }
    if days == 0 { return (1900, 1, 0, 6) }
    var civil = civil(sinceEpoch: days - (days < 60 ? 25_568 : 25_569))
    // Spreadsheets count on weekdays over that day, too.
    if days < 60 { civil.weekday = (days + 6) % 7 }
    return civil
  }

  /// From days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func civil(
    sinceEpoch days: Int
  ) -> (year: Int, month: Int, day: Int, weekday: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let weekday = ((days + 4) % 7 + 7) % 7
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, weekday)
  }

  /// Days of the count for a date of the calendar; the inverse, for dates that a file writes out.
  static func days(year: Int, month: Int, day: Int, is1904: Bool) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let sinceEpoch = era * 146_097 + dayOfEra - 719_468
    if is1904 { return sinceEpoch + 24_107 }
    return sinceEpoch + (sinceEpoch < -25_508 ? 25_568 : 25_569)
  }
}
