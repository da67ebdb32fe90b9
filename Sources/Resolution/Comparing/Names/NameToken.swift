import Normalization

/// One word of a name, folded once so that comparing it touches no `String`.
struct NameToken: Sendable, Equatable {
  /// Folded letters as code points.
  let letters: [UInt32]
  /// How it sounds (`PhoneticKey`); the letters themselves in a writing that is not Latin.
  let sound: [UInt32]
  /// The consonants of the sound, for names in a writing without vowels.
  let skeleton: [UInt32]
  /// Groups of nicknames that the word is in, ascending.
  let nicknames: [Int]
  /// What the word counts: 1 for a word of its own, less for particles and words that many share.
  let weight: Double
  /// The number that the word stands for: `3`, `iii`, `three`.
  let number: Int?

  init(_ text: String, isLatin: Bool, weight: Double = 1, number: Int? = nil) {
    letters = text.unicodeScalars.map(\.value)
    sound = isLatin ? PhoneticKey.key(letters) : letters
    skeleton = isLatin ? PhoneticKey.skeleton(letters) : letters
    nicknames = isLatin ? Nicknames.group(of: text) : []
    self.weight = weight
    self.number = number
  }

  /// Words written as one.
  init(joining tokens: ArraySlice<NameToken>) {
    letters = tokens.flatMap(\.letters)
    sound = tokens.flatMap(\.sound)
    skeleton = tokens.flatMap(\.skeleton)
    nicknames = []
    weight = tokens.reduce(0) { $0 + $1.weight }
    number = nil
  }

  var isInitial: Bool { letters.count == 1 && number == nil }

  func sharesNickname(with other: NameToken) -> Bool {
    var (mine, theirs) = (nicknames[...], other.nicknames[...])
    while let left = mine.first, let right = theirs.first {
      if left == right { return true }
      if left < right { mine = mine.dropFirst() } else { theirs = theirs.dropFirst() }
    }
    return false
  }
}
