import Foundation

extension String {
  /// Lower case without diacritics, for looking up and comparing names: `Müller` and `MULLER`
  /// give `muller`; `ß` gives `ss`, `ø` gives `o`, `æ` gives `ae`. Scripts other than Latin are
  /// lower-cased only.
  package var foldedLatin: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let folded = LatinFolding.special[scalar] {
        result.append(contentsOf: folded.unicodeScalars)
      } else if scalar == "\u{2019}" || scalar == "\u{2018}" {
        result.append("'")
      } else {
        result.append(scalar)
      }
    }
    return String(result).lowercased()
  }
}

/// Letters that Unicode does not decompose into a base letter and a mark.
private enum LatinFolding {
  static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ł": "l",
    "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
  ]
}
