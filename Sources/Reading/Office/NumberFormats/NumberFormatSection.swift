/// One of the up to four sections of a number format code.
struct NumberFormatSection: Hashable {
  struct Condition: Hashable {
    let comparison: String
    let operand: Double

    func holds(for value: Double) -> Bool {
      switch comparison {
      case "<": value < operand
      case "<=": value <= operand
      case ">": value > operand
      case ">=": value >= operand
      case "<>": value != operand
      default: value == operand
      }
    }
  }

  var tokens: [NumberFormatToken] = []
  var condition: Condition?
  /// Language of month and day names.
  var language = DateNames.Language.english

  var isDate: Bool { tokens.contains { $0.date != nil } }
  var isGeneral: Bool { tokens.contains(.general) }
  var isText: Bool { tokens.contains(.text) }
  var hasDigits: Bool { tokens.contains { $0.isDigit } }

  /// Decides which `m` are minutes: those behind hours or before seconds.
  mutating func resolveMinutes() {
    let dates = tokens.indices.filter { index in
      guard let date = tokens[index].date else { return false }
      if case .halfDay = date { return false }
      return true
    }
    for (place, index) in dates.enumerated() {
      guard case .monthOrMinute(let width)? = tokens[index].date else { continue }
      let before = place > 0 ? tokens[dates[place - 1]].date : nil
      let after = place + 1 < dates.count ? tokens[dates[place + 1]].date : nil
      tokens[index] = .date(
        Self.isHour(before) || Self.isSecond(after) ? .minute(width) : .month(width))
    }
  }

  private static func isHour(_ date: NumberFormatToken.Date?) -> Bool {
    switch date {
    case .hour, .elapsedHours: true
    default: false
    }
  }

  private static func isSecond(_ date: NumberFormatToken.Date?) -> Bool {
    switch date {
    case .second, .elapsedSeconds: true
    default: false
    }
  }
}
