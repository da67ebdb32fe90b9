import Foundation

/// Names in Latin letters, as passports and newspapers write them rather than as librarians do.
enum Transliteration {
  /// Latin letters for a name in any writing. Cyrillic, Greek, Arabic and Hebrew have tables here;
  /// other writings are ICU's matter (`Any-Latin`), which reads Chinese as Mandarin.
  static func latin(_ text: String, script: WrittenScript) -> String {
    switch script {
    case .latin: text
    case .cyrillic: mapped(text, TransliterationTables.cyrillic)
    case .greek: greek(text)
    case .arabic: abjad(mapped(text, TransliterationTables.arabic))
    case .hebrew: abjad(mapped(text, TransliterationTables.hebrew))
    case .hangul: hangul(text)
    case .han, .kana, .other: universal(text)
    }
  }

  private static func universal(_ text: String) -> String {
    text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? text
  }

  private static func mapped(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.lowercased().precomposedStringWithCompatibilityMapping.unicodeScalars {
      if let letters = table[scalar] {
        result += letters
      } else if scalar.properties.generalCategory != .nonspacingMark {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func greek(_ text: String) -> String {
    var text = text.lowercased().decomposedStringWithCanonicalMapping
    text.unicodeScalars.removeAll { $0.properties.generalCategory == .nonspacingMark }
    for (pair, letters) in TransliterationTables.greekPairs {
      text = text.replacingOccurrences(of: pair, with: letters)
    }
    return mapped(text, TransliterationTables.greek)
  }

  /// Where `w` and `y` stand between consonants or at the end, they are the vowels `u` and `i`.
  private static func abjad(_ text: String) -> String {
    let letters = Array(text)
    var result = ""
    for (index, letter) in letters.enumerated() {
      let startsWord = index == 0 || letters[index - 1] == " "
      let beforeVowel = index + 1 < letters.count && "aeiou".contains(letters[index + 1])
      switch letter {
      case "w" where !startsWord && !beforeVowel: result += "u"
      case "y" where !startsWord && !beforeVowel: result += "i"
      default: result.append(letter)
      }
    }
    return result
  }

  /// Korean names as Koreans write them: the family name apart, then the syllables of the given.
  private static func hangul(_ text: String) -> String {
    text.split(separator: " ").map { word in
      word.map { universal(String($0)) }.joined(separator: " ")
    }.joined(separator: " ")
  }
}
