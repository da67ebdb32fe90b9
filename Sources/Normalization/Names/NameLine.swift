/// A line that is a person's name, cut into its pieces: nicknames taken out, commas and words split.
struct NameLine {
  /// Words between commas; none is empty.
  var pieces: [[String]]

  init(_ text: String) {
    pieces = Self.withoutNicknames(text).split(separator: ",").map { piece in
      piece.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
        word == "&" || word.contains(where: \.isLetter)
      }
    }.filter { !$0.isEmpty }
  }

  /// `James "Mike" Dyer` and `Robert (Robbo) Hatcher` without what stands in quotes or brackets.
  private static func withoutNicknames(_ text: String) -> String {
    var result = ""
    var closing: Character?
    var previous: Character = " "
    for character in text.replacing("''", with: "\"") {
      if let end = closing {
        if character == end { closing = nil }
      } else if let end = pairs[character], character != "'" || previous == " " {
        closing = end
        result += " "
      } else {
        result.append(character)
      }
      previous = character
    }
    // An apostrophe without partner was none: "O'Connor", "'t Hooft".
    return closing == nil ? result : text
  }

  private static let pairs: [Character: Character] = [
    "(": ")", "[": "]", "\"": "\"", "“": "”", "„": "“", "«": "»", "'": "'", "‘": "’",
  ]
}
