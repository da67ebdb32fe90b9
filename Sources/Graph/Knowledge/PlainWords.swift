import Foundation

/// The words of a name without case, accents, umlaut spelling and punctuation, for comparing.
struct PlainWords: Hashable {
  let words: [String]

  init(_ text: String) {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("ß", with: "ss").replacing("ae", with: "a").replacing("oe", with: "o")
      .replacing("ue", with: "u")
    words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private init(words: [String]) { self.words = words }

  var isEmpty: Bool { words.isEmpty }

  /// What stands before the words of `end`; `nil` when they are not at the end, or are all of it.
  func without(_ end: PlainWords) -> PlainWords? {
    guard !end.isEmpty, words.count > end.words.count,
      Array(words.suffix(end.words.count)) == end.words
    else { return nil }
    return PlainWords(words: Array(words.dropLast(end.words.count)))
  }

  /// Whether they are that person's name: the family name, behind nothing or behind given names of
  /// which the first is the person's, or one of the two the other's initial.
  func isName(given: String?, family: String) -> Bool {
    guard let before = self == PlainWords(family) ? PlainWords("") : without(PlainWords(family))
    else { return false }
    guard let own = before.words.first else { return true }
    guard let theirs = given.flatMap({ PlainWords($0).words.first }) else { return false }
    return own == theirs || (own.count == 1 || theirs.count == 1) && own.first == theirs.first
  }
}
