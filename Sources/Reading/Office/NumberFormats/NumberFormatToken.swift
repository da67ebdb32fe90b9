/// One piece of a number format code.
enum NumberFormatToken: Hashable {
  case literal(String)
  /// `0`, `#` or `?`.
  case digit(Character)
  case point
  case comma
  case percent
  /// `E+` shows the sign always, `E-` only where it is negative.
  case exponent(showsPlus: Bool)
  case slash
  case general
  /// `@`: the text of the cell.
  case text
  /// Fills the width of the cell; a space where text is put in a line.
  case fill
  case date(Date)

  enum Date: Hashable {
    /// Widths are the numbers of letters.
    case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
    case elapsedHours(Int), elapsedMinutes(Int), elapsedSeconds(Int)
    /// Digits behind the seconds.
    case fraction(Int)
    /// `AM/PM`, or `A/P` where `isShort`.
    case halfDay(isShort: Bool)
    /// `m` or `mm` before it is known whether months or minutes are meant.
    case monthOrMinute(Int)
  }

  var date: Date? { if case .date(let date) = self { date } else { nil } }
  var isDigit: Bool { if case .digit = self { true } else { false } }
}
