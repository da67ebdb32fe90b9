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
  private static let leastLetters = 150
  private static let leastWords = 25
  // Abbreviations, units and code have a few; English and German text one in a hundred.
  private static let doubtfulShareWithoutVowel = 0.4
  private static let doubtfulShareOfTwoAlphabets = 0.25

  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
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

  /// Cuts the text at white space; decodes by hand, since every page goes through here.
  private mutating func scan(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    var signs: Signs = []
    while index < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: index)
      if UTF8Scalar.isSpace(scalar) {
        count(UnsafeBufferPointer(rebasing: utf8[start..<index]), signs)
        signs = []
        start = index + length
      } else {
        signs.formUnion(Signs(of: scalar))
      }
      index += length
    }
    count(UnsafeBufferPointer(rebasing: utf8[start...]), signs)
  }

  private mutating func count(_ word: UnsafeBufferPointer<UInt8>, _ signs: Signs) {
    let alphabets = signs.intersection(.alphabets)
    guard !alphabets.isEmpty else { return }
    wordsOfLetters += 1
    // A set of one bit has no bit in common with its predecessor.
    if alphabets.rawValue & (alphabets.rawValue - 1) != 0 { wordsOfTwoAlphabets += 1 }
    // Words with digits are codes, not language.
    guard alphabets == .latin, !signs.contains(.digit) else { return }
    let length = word.count { Self.letterIndex(of: $0) != nil }
    guard length >= 3 else { return }
    var hasVowel = signs.contains(.accented)
    for byte in word {
      guard let index = Self.letterIndex(of: byte) else { continue }
      letters[index] += 1
      hasVowel = hasVowel || Self.vowels & (1 << index) != 0
    }
    guard length >= 4 else { return }
    longWords += 1
    if !hasVowel { longWordsWithoutVowel += 1 }
  }

  /// Bits of a, e, i, o, u, y.
  private static let vowels = 1 << 0 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 24

  private static func letterIndex(of byte: UInt8) -> Int? {
    let lower = byte | 0x20
    return byte < 0x80 && lower >= 0x61 && lower <= 0x7A ? Int(lower - 0x61) : nil
  }

  /// What a word is made of.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static let latin = Signs(rawValue: 1)
    static let greek = Signs(rawValue: 2)
    static let cyrillic = Signs(rawValue: 4)
    static let hebrew = Signs(rawValue: 8)
    static let arabic = Signs(rawValue: 16)
    static let alphabets = Signs(rawValue: 31)
    static let digit = Signs(rawValue: 32)
    static let accented = Signs(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Empty for other signs, and for scripts that are written among others without spaces.
    init(of scalar: UInt32) {
      self =
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: .latin
        case 0x30...0x39: .digit
        case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: [.latin, .accented]
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x5D0...0x5EA: .hebrew
        case 0x620...0x64A: .arabic
        default: []
        }
    }
  }
}
