/// How a Latin word sounds across languages, roughly: `Qaddafi` and `Gaddafi`, `Selenskyj` and
/// `Zelenskyy` are one.
///
/// Vowels remain, as two classes, so that Olga is not Oleg; consonants fold by place, doubled ones
/// to one. A key of its own, because Soundex and Metaphone know English only.
enum PhoneticKey {
  /// - Parameter word: folded letters `a` to `z`; anything else stays as it is.
  static func key(_ word: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let (sound, length) = sound(of: word, at: index)
      if let sound, result.last != sound, !(isVowel(sound) && result.last.map(isVowel) == true) {
        result.append(sound)
      }
      index += length
    }
    return result
  }

  /// The consonants alone, voiced ones as voiceless: what a writing without vowels keeps.
  static func skeleton(_ word: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    // `v` and `w` are letters for vowels there too.
    for sound in key(word.filter { $0 != v && $0 != w }) where !isVowel(sound) {
      let folded = sound == b ? p : sound == d ? t : sound
      if result.last != folded { result.append(folded) }
    }
    return result
  }

  private static func sound(of word: [UInt32], at index: Int) -> (UInt32?, Int) {
    let letter = word[index]
    let next = index + 1 < word.count ? word[index + 1] : 0
    let third = index + 2 < word.count ? word[index + 2] : 0
    switch letter {
    case a, o, u: return (a, 1)
    case e, i, y: return (e, 1)
    case j where next == 0 || next == i || next == y: return (e, 1)
    case j: return (s, 1)
    case s where next == c && third == h: return (s, 3)
    case t where next == s && third == c: return (s, index + 3 < word.count ? 4 : 3)
    case c where next == h && (third == r || third == l): return (k, 2)
    case s where next == h || next == z, c where next == h || next == z: return (s, 2)
    case z where next == h: return (s, 2)
    case t where next == s || next == z: return (s, 2)
    case p where next == h: return (f, 2)
    case k where next == h, g where next == h, c where next == k: return (k, 2)
    case t where next == h: return (t, 2)
    case d where next == h: return (d, 2)
    case c where next == e || next == i || next == y: return (s, 1)
    case q where next == u && third != 0: return (k, 2)
    case c, k, q, g: return (k, 1)
    case x: return index == 0 ? (s, 1) : (k, 1)
    case s, z: return (s, 1)
    case v, w, f: return (f, 1)
    case h: return (nil, 1)
    default: return (letter, 1)
    }
  }

  private static func isVowel(_ sound: UInt32) -> Bool { sound == a || sound == e }

  private static let (a, b, c, d, e, f) = (
    UInt32(97), UInt32(98), UInt32(99), UInt32(100), UInt32(101), UInt32(102)
  )
  private static let (l, r) = (UInt32(108), UInt32(114))
  private static let (g, h, i, j, k, o) = (
    UInt32(103), UInt32(104), UInt32(105), UInt32(106), UInt32(107), UInt32(111)
  )
  private static let (p, q, s, t, u, v) = (
    UInt32(112), UInt32(113), UInt32(115), UInt32(116), UInt32(117), UInt32(118)
  )
  private static let (w, x, y, z) = (UInt32(119), UInt32(120), UInt32(121), UInt32(122))
}
