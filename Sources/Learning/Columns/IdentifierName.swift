import Scoring

/// Words in the names of columns that count or name rows.
enum IdentifierName {
  /// `Customer No`, `contact_id`, `leadId`, `Kundennummer`
  static func matches(_ name: String) -> Bool {
    let words = self.words(name)
    if !words.isDisjoint(with: ["id", "ids", "uuid", "guid", "key", "number", "no", "nr", "num"]) {
      return true
    }
    let folded = LevelText.folded(name)
    return ["nummer", "numero", "número", "numéro"].contains { folded.hasSuffix($0) }
  }

  /// The words of a name: parted by signs, and where a capital follows a small letter.
  static func words(_ name: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    var wasLower = false
    for character in name {
      let isPart = character.isLetter || character.isNumber
      if !isPart || (character.isUppercase && wasLower) {
        words.insert(word.lowercased())
        word = ""
      }
      if isPart { word.append(character) }
      wasLower = character.isLowercase
    }
    words.insert(word.lowercased())
    words.remove("")
    return words
  }
}
