import Normalization

/// A word as it is written, wherever it stands, with what the grammars ask of it.
final class WordForm: Sendable {
  let text: String
  /// Lower case without diacritics and without full stops at its ends.
  let folded: String
  let isCapitalized: Bool
  let isAllCaps: Bool
  let hasDigit: Bool
  let hasLetter: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    hasDigit = bytes.contains { $0 >= 48 && $0 <= 57 }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let core = bytes.drop { $0 == 46 }
      let end = core.lastIndex { $0 != 46 }.map { $0 + 1 } ?? core.startIndex
      folded = String(
        decoding: core[..<end].lazy.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
      isCapitalized = bytes.first.map { $0 >= 65 && $0 <= 90 } ?? false
      hasLetter = bytes.contains { ($0 | 32) >= 97 && ($0 | 32) <= 122 }
    } else {
      folded = text.foldedLatin.trimming { $0 == "." }
      isCapitalized = text.first?.isUppercase ?? false
      hasLetter = text.contains(where: \.isLetter)
    }
    isAllCaps = NameWords.isAllCaps(text)
  }
}
