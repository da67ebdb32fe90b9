import Foundation

/// Counts that tell text of a language written in Latin letters from a text layer whose codes
/// were mapped to the wrong letters.
struct LetterStatistics {
  private var letters = [Int](repeating: 0, count: 26)
  private var longWords = 0
  private var longWordsWithoutVowel = 0
  private var wordsOfLetters = 0
  private var wordsOfTwoAlphabets = 0

  /// Mean frequencies of a…z, in tenths of a percent, of the larger European languages. None of
  /// them is further from it than 0.3 nats (relative entropy); exchanged letters are beyond 1.
  private static let usual: [Double] = [
    90, 15, 32, 43, 145, 15, 18, 30, 75, 6, 12, 43, 28, 78, 62, 23, 6, 65, 68, 66, 43, 15, 10, 3,
    8, 7,
  ]
  private static let doubtfulDistance = 0.6
  // Fewer letters may be far from any language by chance, or a list of codes.
  private static let leastLetters = 200
  private static let leastWords = 25
  // Abbreviations, units and code have a few; English and German text one in a hundred.
  private static let doubtfulShareWithoutVowel = 0.4
  private static let doubtfulShareOfTwoAlphabets = 0.25

  init(_ text: String) {
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        count(word)
        word.removeAll(keepingCapacity: true)
      } else {
        word.append(scalar)
      }
    }
    count(word)
  }

  /// Whether the letters are so unlike any language that the layer must be compared with the
  /// page. Never for texts with few words of letters: tables, part lists, forms.
  var isDoubtful: Bool {
    let total = letters.reduce(0, +)
    if total >= Self.leastLetters, distance(of: total) >= Self.doubtfulDistance { return true }
    if longWords >= Self.leastWords,
      Double(longWordsWithoutVowel) >= Double(longWords) * Self.doubtfulShareWithoutVowel
    {
      return true
    }
    return wordsOfLetters >= Self.leastWords
      && Double(wordsOfTwoAlphabets) >= Double(wordsOfLetters) * Self.doubtfulShareOfTwoAlphabets
  }

  /// Relative entropy of the letters against the usual ones, in nats.
  private func distance(of total: Int) -> Double {
    let usualTotal = Self.usual.reduce(0, +)
    return zip(letters, Self.usual).reduce(0) { sum, pair in
      guard pair.0 > 0 else { return sum }
      let share = Double(pair.0) / Double(total)
      return sum + share * log(share * usualTotal / pair.1)
    }
  }

  private mutating func count(_ word: [Unicode.Scalar]) {
    let alphabets = Set(word.compactMap(Self.alphabet))
    guard !alphabets.isEmpty else { return }
    wordsOfLetters += 1
    if alphabets.count > 1 { wordsOfTwoAlphabets += 1 }
    // Words with digits are codes, not language.
    guard alphabets == [.latin], !word.contains(where: { (0x30...0x39).contains($0.value) })
    else { return }
    let plain = word.compactMap(Self.letterIndex)
    guard plain.count >= 3 else { return }
    for index in plain { letters[index] += 1 }
    guard plain.count >= 4 else { return }
    longWords += 1
    let hasOther = word.contains { $0.value > 0x7F && $0.properties.isAlphabetic }
    let hasVowel = hasOther || plain.contains { [0, 4, 8, 14, 20, 24].contains($0) }
    if !hasVowel { longWordsWithoutVowel += 1 }
  }

  private enum Alphabet: Hashable { case latin, greek, cyrillic, hebrew, arabic }

  /// `nil` for what is no letter, and for scripts that are written among others without spaces.
  private static func alphabet(of scalar: Unicode.Scalar) -> Alphabet? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: .latin
    case 0xC0...0x24F where scalar.properties.isAlphabetic: .latin
    case 0x370...0x3FF where scalar.properties.isAlphabetic: .greek
    case 0x400...0x52F: .cyrillic
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x64A: .arabic
    default: nil
    }
  }

  private static func letterIndex(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x41...0x5A: Int(scalar.value) - 0x41
    case 0x61...0x7A: Int(scalar.value) - 0x61
    default: nil
    }
  }

}
