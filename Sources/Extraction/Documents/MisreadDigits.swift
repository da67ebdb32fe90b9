/// Which characters recognition takes for which digits, and what a number was before.
enum MisreadDigits {
  /// The text with digits for the letters and signs that look like them.
  static func digits(in text: String) -> String {
    String(text.map { lookalikes[$0] ?? $0 })
  }

  /// Whether two numbers of one length differ in one place, by digits that look alike.
  static func areOneApart(_ one: String, _ other: String) -> Bool {
    guard one.count == other.count else { return false }
    let differences = zip(one, other).filter { $0 != $1 }
    guard differences.count == 1, let (left, right) = differences.first else { return false }
    return alike[left]?.contains(right) ?? false
  }

  /// The only year of those that differs from `year` by one digit that looks alike; `nil` when
  /// there is none or more than one.
  static func year(like year: Int, among years: ClosedRange<Int>) -> Int? {
    let written = String(year)
    let close = years.filter { areOneApart(written, String($0)) }
    return close.count == 1 ? close[0] : nil
  }

  private static let lookalikes: [Character: Character] = [
    "O": "0", "o": "0", "Q": "0", "D": "0", "S": "5", "s": "5", "I": "1", "l": "1", "i": "1",
    "|": "1", "B": "8", "Z": "2", "z": "2",
  ]

  private static let alike: [Character: Set<Character>] = [
    "0": ["6", "8"], "1": ["7"], "3": ["8"], "4": ["9"], "5": ["6"], "6": ["0", "5", "8"],
    "7": ["1"], "8": ["0", "3", "6", "9"], "9": ["4", "8"],
  ]
}
