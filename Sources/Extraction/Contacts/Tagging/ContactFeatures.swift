/// The numbers of the features that hold at each word of a zone, and their names.
///
/// A feature is a trait of a word up to two places away, a sequence of kinds (of this word and its
/// neighbours, or of the first words of the pieces before and after), or the word's kind with the
/// line and the length of its piece.
struct ContactFeatures {
  private static let reach = 2
  private static let traits = 64
  private static let kinds = 32
  private static let pairs = (2 * reach + 1) * traits
  private static let triples = pairs + 4 * kinds * kinds
  private static let places = triples + kinds * kinds * kinds
  static let count = places + lines.count * lengths.count * kinds

  /// For each word, the features that hold there.
  func features(of words: [ZoneWord]) -> [[Int]] {
    let kinds = words.map { Int($0.kind.rawValue) }
    return words.indices.map { index in
      var found: [Int] = []
      for offset in -Self.reach...Self.reach where words.indices.contains(index + offset) {
        addTraits(words[index + offset].traits, at: offset, to: &found)
      }
      let here = kinds[index]
      let before = index > 0 ? kinds[index - 1] : 0
      let after = index + 1 < kinds.count ? kinds[index + 1] : 0
      let (previous, next) = pieces(around: index, in: words)
      for (slot, pair) in [(before, here), (here, after), (previous, here), (here, next)]
        .enumerated()
      {
        found.append(Self.pairs + (slot * Self.kinds + pair.0) * Self.kinds + pair.1)
      }
      found.append(Self.triples + (before * Self.kinds + here) * Self.kinds + after)
      found.append(Self.place(of: words[index]))
      return found
    }
  }

  private static func place(of word: ZoneWord) -> Int {
    let line = lines.firstIndex { word.traits.contains($0) } ?? 0
    let length = lengths.firstIndex { word.traits.contains($0) } ?? 0
    return places + (line * lengths.count + length) * kinds + Int(word.kind.rawValue)
  }

  /// The first of these that a word has says where it stands; the last one, that it is elsewhere.
  private static let lines: [WordTrait] = [
    .firstLine, .secondLine, .thirdLine, .lastLine, .block, .list, .card, .signature,
  ]
  private static let lengths: [WordTrait] = [
    .oneWord, .twoWords, .threeWords, .fiveWords, .longPiece,
  ]

  private func addTraits(_ traits: WordTrait.Set, at offset: Int, to found: inout [Int]) {
    var bits = traits.rawValue
    while bits != 0 {
      found.append((offset + Self.reach) * Self.traits + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }

  /// The kinds of the first words of the pieces before and after the word's own.
  private func pieces(around index: Int, in words: [ZoneWord]) -> (Int, Int) {
    let piece = words[index].piece
    var start = index
    while start > 0, words[start - 1].piece == piece { start -= 1 }
    var previous = start - 1
    while previous > 0, words[previous - 1].piece == words[previous].piece { previous -= 1 }
    var next = index
    while next < words.count, words[next].piece == piece { next += 1 }
    return (
      previous >= 0 ? Int(words[previous].kind.rawValue) : 0,
      next < words.count ? Int(words[next].kind.rawValue) : 0
    )
  }

  /// As it stands in the weights: `given@-1`, `before:given,surname`, `around:edge,given,surname`.
  static func name(of feature: Int) -> String {
    func kind(_ number: Int) -> String {
      WordKind(rawValue: UInt8(number % kinds)).map { "\($0)" } ?? "-"
    }
    if feature < pairs {
      let trait = WordTrait(rawValue: UInt8(feature % traits)).map { "\($0)" } ?? "-"
      return "\(trait)@\(feature / traits - reach)"
    }
    if feature < triples {
      let number = feature - pairs
      let slot = slots[number / (kinds * kinds)]
      return "\(slot):\(kind(number / kinds)),\(kind(number))"
    }
    if feature >= places {
      let number = feature - places
      let (line, length) = (number / kinds / lengths.count, number / kinds % lengths.count)
      return "place:\(lines[line]),\(lengths[length]),\(kind(number))"
    }
    let number = feature - triples
    return "around:\(kind(number / (kinds * kinds))),\(kind(number / kinds)),\(kind(number))"
  }

  /// The feature with that name, or `nil`.
  static func number(of name: String) -> Int? {
    if let at = name.lastIndex(of: "@") {
      guard let trait = traitsByName[String(name[..<at])],
        let offset = Int(name[name.index(after: at)...]), abs(offset) <= reach
      else { return nil }
      return (offset + reach) * traits + Int(trait.rawValue)
    }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    if name.hasPrefix("place:") { return place(named: name) }
    var number = 0
    for word in name[name.index(after: colon)...].split(separator: ",") {
      guard let kind = kindsByName[String(word)] else { return nil }
      number = number * kinds + Int(kind.rawValue)
    }
    let slot = String(name[..<colon])
    if slot == "around" { return triples + number }
    return slots.firstIndex(of: slot).map { pairs + $0 * kinds * kinds + number }
  }

  private static func place(named name: String) -> Int? {
    let parts = name.dropFirst(6).split(separator: ",").map(String.init)
    guard parts.count == 3, let kind = kindsByName[parts[2]],
      let line = lines.firstIndex(where: { "\($0)" == parts[0] }),
      let length = lengths.firstIndex(where: { "\($0)" == parts[1] })
    else { return nil }
    return places + (line * lengths.count + length) * kinds + Int(kind.rawValue)
  }

  private static let slots = ["before", "after", "piece-before", "piece-after"]
  private static let traitsByName = Dictionary(
    uniqueKeysWithValues: WordTrait.allCases.map { ("\($0)", $0) })
  private static let kindsByName = Dictionary(
    uniqueKeysWithValues: WordKind.allCases.map { ("\($0)", $0) })
}
