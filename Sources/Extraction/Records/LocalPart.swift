import LeadModel
import Normalization

/// Whether an e-mail's local part is made of a person's name.
enum LocalPart {
  /// `ada.byng`, `abyng`, `byng`, `byng_a`, `ada` and, from four letters, a family name at either
  /// end; accents, case, digits and punctuation do not count.
  /// `local` is what `letters` made of the local part.
  static func agrees(_ local: String, with name: PersonName) -> Bool {
    let given = letters(name.given ?? "")
    let family = letters(name.family ?? "")
    guard family.count >= 2, local.count >= 3 else { return false }
    let initial = given.first.map(String.init) ?? ""
    let whole = [given + family, family + given, initial + family, family + initial, given, family]
    if whole.contains(local) || local.hasPrefix(given + family) { return true }
    if family.count >= 4, local.hasSuffix(family) || local.hasPrefix(family) { return true }
    return given.count >= 3 && local.hasPrefix(given) && local.count <= given.count + 2
  }

  /// Whether a mailbox is called after somebody else: two words, of which neither is one of the name or
  /// its initial ("t.mill@" is nobody's who is called Ada Byng).
  static func names(_ address: String, anotherThan name: PersonName) -> Bool {
    let parts = (address.split(separator: "@").first ?? "").split { "._-".contains($0) }
      .map { letters(String($0)) }
    guard parts.count == 2, let longest = parts.map(\.count).max(), longest >= 4,
      parts.allSatisfy({ !$0.isEmpty })
    else { return false }
    let words = ((name.given ?? "") + " " + (name.family ?? "")).lowercased()
      .split { " -".contains($0) }.map(String.init)
    let own = words.flatMap { [letters($0), letters(spelled($0))] }.filter { !$0.isEmpty }
    return !parts.contains { part in
      own.contains { word in
        part.count == 1 ? word.hasPrefix(part) : part.hasPrefix(word) || word.hasPrefix(part)
      }
    }
  }

  /// As mailboxes spell it: "juergen".
  private static func spelled(_ word: String) -> String {
    [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("æ", "ae"), ("å", "aa"), ("ß", "ss")]
      .reduce(word) { $0.replacing($1.0, with: $1.1) }
  }

  /// Folded letters only.
  static func letters(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return slowLetters(text) }
    return String(unsafeUninitializedCapacity: text.utf8.count) { letters in
      var count = 0
      for byte in text.utf8 {
        let letter = byte | 32
        guard letter >= 97, letter <= 122 else { continue }
        letters[count] = letter
        count += 1
      }
      return count
    }
  }

  /// The local parts that are made of the whole name or its initial, for looking up.
  static func keys(of name: PersonName) -> [String] {
    let given = letters(name.given ?? "")
    let family = letters(name.family ?? "")
    guard given.count >= 2, family.count >= 2 else { return [] }
    let initial = String(given.prefix(1))
    return [given + family, family + given, initial + family, family + initial]
  }

  private static func slowLetters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.foldedLatin.unicodeScalars.filter(\.properties.isAlphabetic)))
  }
}
