import LeadModel

/// Guesses the language of a document from the commonest function words.
///
/// The words are from general knowledge; each belongs to one of the six languages or nearly so.
enum DocumentLanguage {
  /// ISO 639-1, or `nil` when no language has at least three hits and twice those of the next.
  static func guess(_ document: ScannedDocument) -> String? {
    var forms: [ObjectIdentifier: (word: WordForm, count: Int)] = [:]
    for page in document.pages {
      for token in page.tokens.prefix(while: { $0.range.lowerBound < limit }) {
        forms[ObjectIdentifier(token.word), default: (token.word, 0)].count += 1
      }
    }
    var counts: [String: Int] = [:]
    for (word, count) in forms.values {
      if let language = words[word.text.lowercased()] { counts[language, default: 0] += count }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    return ranked.count == 1 || first.value >= 2 * ranked[1].value ? first.key : nil
  }

  /// Bytes of each page that are looked at.
  private static let limit = 4000

  private static let words: [String: String] = {
    var words: [String: String] = [:]
    for (language, list) in [
      ("en", "the and of for is you your with this that are be from our please will have by"),
      ("de", "der die das und ist nicht mit sie ein eine wir ihre für von zu auf bitte wird bei"),
      ("fr", "le les des est pour vous nous dans une du avec votre sur par sont merci ce au"),
      ("es", "el los las y para con una por su del que nuestro más fecha está gracias"),
      ("it", "il gli della di per con una che è nostro vostro sono delle alla grazie"),
      ("nl", "het een van en voor met niet zijn wij uw ons deze bij wordt graag"),
    ] {
      for word in list.split(separator: " ") { words[String(word)] = language }
    }
    return words
  }()
}
