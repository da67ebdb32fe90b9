import Normalization

/// What the words of a title say of it.
struct TitleForm {
  let words: Vocabulary

  /// Whether those who do something together are meant: "Consulting Engineers & Architects" is what a firm
  /// does, "Head of Engineers" somebody's title.
  func namesTrade(_ tokens: [Token]) -> Bool {
    let heads = tokens.filter(words.isTitleHead)
    return !heads.isEmpty && heads.allSatisfy(words.namesSeveral)
  }

  /// What is left without the degrees and single letters before it: "M-Tech. Scientist", "L. Manager".
  func withoutDegrees(_ words: ArraySlice<ZoneWord>) -> ArraySlice<ZoneWord> {
    let rest = words.drop { word in
      guard let token = word.token, !Vocabulary.modifiers.contains(token.folded) else {
        return false
      }
      return NameWords.isInitial(token.text) && token.text.hasSuffix(".")
        || token.text.contains(".") && NameWords.isSuffix(token.text.replacing("-", with: ""))
    }
    return rest.contains { $0.token?.hasLetter ?? false } ? rest : words
  }
}
