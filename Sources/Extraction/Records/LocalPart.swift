import LeadModel
import Normalization

/// Whether an e-mail's local part is made of a person's name.
enum LocalPart {
  /// `ada.byng`, `abyng`, `byng`, `byng_a`, `ada` and, from four letters, a family name at either
  /// end; accents, case, digits and punctuation do not count.
  static func agrees(_ local: String, with name: PersonName) -> Bool {
    let given = letters(name.given ?? "")
    let family = letters(name.family ?? "")
    let local = letters(local)
    guard family.count >= 2, local.count >= 3 else { return false }
    let initial = given.first.map(String.init) ?? ""
    let whole = [given + family, family + given, initial + family, family + initial, given, family]
    if whole.contains(local) || local.hasPrefix(given + family) { return true }
    if family.count >= 4, local.hasSuffix(family) || local.hasPrefix(family) { return true }
    return given.count >= 3 && local.hasPrefix(given) && local.count <= given.count + 2
  }

  /// Folded letters only.
  static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.foldedLatin.unicodeScalars.filter(\.properties.isAlphabetic)))
  }
}
