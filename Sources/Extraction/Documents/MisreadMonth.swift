import Normalization

/// The month that a word meant which OCR or a typist got wrong in one place.
enum MisreadMonth {
  /// `october` for `Ocotber`, `april` for `Avril` is no misreading: French has it. `nil` when no
  /// name of five letters or more is one letter or one exchange of neighbours away, or two are.
  static func name(for word: String) -> String? {
    let folded = word.foldedLatin
    guard folded.count >= 3, DateParser.parse("1 \(word) 2000") == nil else { return nil }
    let close = names.filter { isClose(Array(folded), Array($0)) }
    let months = Set(close.map { DateParser.parse("1 \($0) 2000")?.start.month })
    return months.count == 1 ? close[0] : nil
  }

  private static func isClose(_ word: [Character], _ name: [Character]) -> Bool {
    // Of a short name only one letter may be another sign.
    if name.count <= 4 {
      return word.count == name.count && word != name
        && zip(word, name).filter { $0 != $1 && !$0.isLetter }.count == 1
        && zip(word, name).filter { $0 != $1 }.count == 1
    }
    let start = zip(word, name).prefix { $0 == $1 }.count
    let left = word[start...]
    let right = name[start...]
    if left.dropFirst() == right.dropFirst() && left.count == right.count { return true }
    if left.dropFirst().elementsEqual(right) || right.dropFirst().elementsEqual(left) {
      return true
    }
    return left.count >= 2 && right.count >= 2 && left[start] == right[start + 1]
      && left[start + 1] == right[start] && left.dropFirst(2).elementsEqual(right.dropFirst(2))
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "januar", "februar", "oktober", "dezember", "janvier",
    "fevrier", "avril", "juillet", "septembre", "octobre", "novembre", "decembre",
  ]
}
