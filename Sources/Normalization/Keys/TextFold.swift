import Foundation

/// Text folded for comparing: lower case, without diacritics, letters and digits only.
///
/// Never shown to anybody; two texts with the same folded tokens are spelled alike.
package enum TextFold {
  /// The folded words of a text. Everything that is neither letter, digit nor apostrophe parts
  /// words; apostrophes vanish (`O'Brien` → `obrien`).
  package static func tokens(_ text: String) -> [String] {
    if let tokens = asciiTokens(text) { return tokens }
    var tokens: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if let letters = replacements[scalar] {
        current.append(contentsOf: letters.unicodeScalars)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        current.append(scalar)
      } else if !isSilent(scalar), !current.isEmpty {
        tokens.append(String(current))
        current.removeAll()
      }
    }
    if !current.isEmpty { tokens.append(String(current)) }
    return tokens
  }

  /// The folded words joined by one space.
  package static func key(_ text: String) -> String { tokens(text).joined(separator: " ") }

  /// The words with German transcriptions folded too, so that `Müller`, `Mueller` and `Muller`
  /// are one: `ae` and `oe` become `a` and `o`, `ue` becomes `u` unless it follows a vowel or `q`.
  ///
  /// The rules are those of the Snowball `german2` stemmer. `ael` at a word's end stays, because
  /// Michael and Michal, Rafael and Rafal are different names.
  package static func nameTokens(_ text: String) -> [String] { tokens(text).map(transcribed) }

  private static func transcribed(_ token: String) -> String {
    let bytes = Array(token.utf8)
    guard bytes.dropFirst().contains(e) else { return token }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte == e, let previous = result.last else {
        result.append(byte)
        continue
      }
      let before = result.dropLast().last
      let isFinalAEL = previous == a && index == bytes.count - 2 && bytes[index + 1] == l
      let folds =
        switch previous {
        case a: !isFinalAEL
        case o: true
        case u: before.map { !vowelsAndQ.contains($0) } ?? true
        default: false
        }
      if !folds { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `nil` when the text is not ASCII.
  private static func asciiTokens(_ text: String) -> [String]? {
    var tokens: [String] = []
    var current: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 97...122: current.append(byte)
      case 65...90: current.append(byte + 32)
      case 39, 96: continue
      case 128...: return nil
      default:
        guard !current.isEmpty else { continue }
        tokens.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
      }
    }
    if !current.isEmpty { tokens.append(String(decoding: current, as: UTF8.self)) }
    return tokens
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: "'`’‘ʼ´".unicodeScalars.contains(scalar)
    }
  }

  /// Letters that Unicode does not decompose (UnicodeData.txt gives them no mapping).
  private static let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ſ": "s",
  ]

  private static let (a, e, l, o, u) = (
    UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "u")
  )
  private static let vowelsAndQ = Set("aeiouyq".utf8)
}
