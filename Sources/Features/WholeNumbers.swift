/// Whole numbers in short texts, as firmographic fields have them: `1,200`, `50–100`, `ca. 3.000`.
enum WholeNumbers {
  /// The lowest number; `nil` when there is none. Thousands separators (`,` `.` `'` and spaces)
  /// count only before exactly three digits.
  static func lowest(in text: String) -> Int? { all(in: text).min() }

  /// The first number of four digits from 1000 to 2999.
  static func year(in text: String) -> Int? {
    text.split { !$0.isASCII || !$0.isNumber }
      .first { $0.count == 4 && ($0.first == "1" || $0.first == "2") }
      .flatMap { Int($0) }
  }

  private static func all(in text: String) -> [Int] {
    let characters = Array(text)
    var numbers: [Int] = []
    var position = 0
    while position < characters.count {
      guard digit(characters[position]) else {
        position += 1
        continue
      }
      var digits = ""
      while position < characters.count {
        if digit(characters[position]) {
          digits.append(characters[position])
        } else if !separatesThousands(at: position, in: characters) {
          break
        }
        position += 1
      }
      if let number = Int(digits) { numbers.append(number) }
    }
    return numbers
  }

  private static func separatesThousands(at position: Int, in characters: [Character]) -> Bool {
    guard ",.'’ \u{A0}\u{202F}".contains(characters[position]) else { return false }
    let group = characters[(position + 1)...].prefix { digit($0) }
    return group.count == 3
  }

  private static func digit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
