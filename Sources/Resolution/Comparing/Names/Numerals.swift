/// Numbers in names, however they are written: `3`, `III`, `three`, `third`, `forty-four`.
enum Numerals {
  enum Word: Equatable {
    case text(String)
    case number(Int)
  }

  /// The words with numbers read; tens and ones next to each other are one number. A lone Roman
  /// `i`, `v` or `x` counts only at the end of a name: else it is an initial.
  static func joined(_ words: [String]) -> [Word] {
    var result: [Word] = []
    for (index, word) in words.enumerated() {
      guard let value = value(of: word, isLast: index == words.count - 1, isAlone: words.count == 1)
      else {
        result.append(.text(word))
        continue
      }
      if case .number(let tens)? = result.last, tens % 10 == 0, (20...90).contains(tens), value < 10
      {
        result[result.count - 1] = .number(tens + value)
      } else {
        result.append(.number(value))
      }
    }
    return result
  }

  private static func value(of word: String, isLast: Bool, isAlone: Bool) -> Int? {
    if let value = Int(word), word.count <= 9 { return value }
    if let value = ordinals[word] { return value }
    if isAlone { return nil }
    if let value = names[word] { return value }
    guard word.count > 1 || isLast else { return nil }
    return roman[word]
  }

  private static let ordinals: [String: Int] = {
    var table: [String: Int] = [:]
    for value in 1...99 {
      for suffix in ["st", "nd", "rd", "th"] { table["\(value)\(suffix)"] = value }
    }
    return table
  }()

  private static let names: [String: Int] = {
    let ones =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
      + "fifteen sixteen seventeen eighteen nineteen"
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    let orders = "first second third fourth fifth sixth seventh eighth ninth tenth"
    var table = ["fourty": 40]
    for (index, word) in ones.split(separator: " ").enumerated() { table[String(word)] = index + 1 }
    for (index, word) in tens.split(separator: " ").enumerated() {
      table[String(word)] = (index + 2) * 10
    }
    for (index, word) in orders.split(separator: " ").enumerated() {
      table[String(word)] = index + 1
    }
    return table
  }()

  private static let roman: [String: Int] = {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let tens = ["", "x", "xx", "xxx"]
    var table: [String: Int] = [:]
    for value in 1...39 { table[tens[value / 10] + ones[value % 10]] = value }
    return table
  }()
}
