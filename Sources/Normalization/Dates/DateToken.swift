/// One piece of a written date, lower case.
enum DateToken: Hashable {
  /// `digits` is how many were written: `03` is two, `3` is one.
  case number(Int, digits: Int)
  case month(Int)
  case word(String)
  /// `.`, `-`, `/`, `'`; commas and spaces only part tokens.
  case separator(Character)

  /// Cuts a text into tokens. Ordinal endings ("3rd", "1er", "2º") and clock times are dropped.
  static func tokens(_ text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if first.isNumber, first.wholeNumberValue != nil {
        if let after = clock(rest) {
          rest = after
          continue
        }
        tokens.append(number(&rest))
      } else if first.isLetter {
        tokens.append(letters(&rest))
      } else {
        if let separator = separators[first] { tokens.append(.separator(separator)) }
        rest.removeFirst()
      }
    }
    return tokens
  }

  private static let separators: [Character: Character] = [
    ".": ".", "-": "-", "/": "/", "'": "'", "’": "'", "–": "-", "‐": "-", "\u{2011}": "-",
  ]

  private static let ordinals: [String] = [
    "st", "nd", "rd", "th", "er", "ère", "e", "º", "ª", "°", "লা", "রা", "ঠা", "শে", "ই",
  ]

  private static func number(_ rest: inout Substring) -> DateToken {
    let digits = rest.prefix { $0.wholeNumberValue.map { $0 < 10 } ?? false }
    rest = rest.dropFirst(digits.count)
    let letters = rest.prefix { $0.isLetter || $0 == "º" || $0 == "°" }
    if ordinals.contains(String(letters)) { rest = rest.dropFirst(letters.count) }
    let value = digits.prefix(9).reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    return .number(value, digits: digits.count)
  }

  private static func letters(_ rest: inout Substring) -> DateToken {
    // CJK counters stand without spaces between the numbers that they name.
    if let first = rest.first, "年月日년월일".contains(first) {
      rest.removeFirst()
      return .word(String(first))
    }
    let word = rest.prefix { $0.isLetter || $0.unicodeScalars.allSatisfy(\.properties.isDiacritic) }
    // Abbreviations with a full stop inside: "ก.พ."
    if word.count <= 3, rest.dropFirst(word.count).first == "." {
      let second = rest.dropFirst(word.count + 1).prefix(while: \.isLetter)
      if let month = MonthNames.month("\(word).\(second)") {
        rest = rest.dropFirst(word.count + 1 + second.count)
        return .month(month)
      }
    }
    rest = rest.dropFirst(max(word.count, 1))
    return MonthNames.month(String(word)).map { .month($0) } ?? .word(String(word))
  }

  /// What follows a clock time at the beginning of `text` (`10:42`, `14h40`, `9.30 uhr`), or `nil`.
  private static func clock(_ text: Substring) -> Substring? {
    let hour = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(hour.count)
    guard (1...2).contains(hour.count), let mark = rest.first, mark == ":" || mark == "h" else {
      return nil
    }
    rest.removeFirst()
    let minutes = rest.prefix { $0.isASCII && $0.isNumber }
    guard minutes.count == 2 || mark == "h" else { return nil }
    rest = rest.dropFirst(minutes.count)
    while let next = rest.first, ":.,".contains(next), let digit = rest.dropFirst().first,
      digit.isASCII, digit.isNumber
    {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    }
    return rest
  }
}
