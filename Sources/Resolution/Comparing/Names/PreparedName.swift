import Foundation
import Normalization

/// A name cut into words in its own writing and in Latin letters, ready to be compared with many.
package struct PreparedName: Sendable {
  let script: WrittenScript
  /// In Latin letters, transliterated where need be.
  let latin: [NameToken]
  /// In its own writing; empty for Latin names.
  let native: [NameToken]
  /// Canonical legal form, or the class of forms that it belongs to; companies only.
  let form: LegalFormClass?
  /// Whether the source said which word is the family name (`Byng, Ada`).
  let hasStatedOrder: Bool

  /// Whether the name carries a legal form, as only organisations do.
  package var hasLegalForm: Bool { form != nil }

  /// The words to compare with a name in that writing: two names of one writing compare in it,
  /// since transliteration makes different characters alike.
  func tokens(against other: PreparedName) -> [NameToken] {
    script == other.script && !native.isEmpty && !other.native.isEmpty ? native : latin
  }

  /// Letters and digits of a text as folded words in its own writing. Vowel signs of Indic and
  /// South-East Asian writings are marks, and stay.
  static func nativeWords(_ text: String, script: WrittenScript) -> [String] {
    switch script {
    case .latin, .cyrillic, .greek, .arabic, .hebrew: return TextFold.tokens(text)
    default:
      let scalars = text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars
      return scalars.split { scalar in
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: false
        default: !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        }
      }.map { String(String.UnicodeScalarView($0)) }
    }
  }
}
