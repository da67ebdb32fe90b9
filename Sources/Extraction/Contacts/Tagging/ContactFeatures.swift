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

  /// The words as the model reads them.
  func words(_ words: [ZoneWord]) -> [LinearChain.Word] {
    zip(words.indices, features(of: words)).map { index, features in
      LinearChain.Word(
        features: features, startsLine: index > 0 && words[index - 1].line != words[index].line,
        isValue: words[index].token == nil)
    }
  }

  /// For each word, the features that hold there.
  func features(of words: [ZoneWord]) -> [[Int]] {
    let kinds = words.map { Int($0.kind.rawValue) }
    let heads = neighbours(of: words, kinds)
    return words.indices.map { index in
      var found: [Int] = []
      found.reserveCapacity(64)
      for offset in -Self.reach...Self.reach where words.indices.contains(index + offset) {
        addTraits(words[index + offset].traits, at: offset, to: &found)
      }
      let here = kinds[index]
      let before = index > 0 ? kinds[index - 1] : 0
      let after = index + 1 < kinds.count ? kinds[index + 1] : 0
      let (previous, next) = heads[index]
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
    let line = lines.firstIndex { word.traits.contains($0) } ?? lines.count - 1
    let length = lengths.firstIndex { word.traits.contains($0) } ?? 0
    return places + (line * lengths.count + length) * kinds + Int(word.kind.rawValue)
  }

  /// The first of these that a word has says where it stands; without any it counts with the last.
  private static let lines: [WordTrait] = [.firstLine, .secondLine, .thirdLine, .lastLine, .block]
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

  /// For each word, the kinds of the first words of the pieces before and after its own.
  private func neighbours(of words: [ZoneWord], _ kinds: [Int]) -> [(before: Int, after: Int)] {
    let starts = words.indices.filter { $0 == 0 || words[$0].piece != words[$0 - 1].piece }
    return starts.indices.flatMap { number in
      let start = starts[number]
      let end = number + 1 < starts.count ? starts[number + 1] : words.count
      let before = number > 0 ? kinds[starts[number - 1]] : 0
      let after = end < words.count ? kinds[end] : 0
      return [(before: Int, after: Int)](repeating: (before, after), count: end - start)
    }
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
    let bytes = name.utf8
    if let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
      guard let trait = traitsByName[String(name[..<at])],
        let offset = Int(name[bytes.index(after: at)...]), abs(offset) <= reach
      else { return nil }
      return (offset + reach) * traits + trait
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = bytes[bytes.index(after: colon)...].split(separator: UInt8(ascii: ","))
      .map { String(Substring($0)) }
    switch String(name[..<colon]) {
    case "around": return joined(words, count: 3).map { triples + $0 }
    case "place": return place(named: words)
    case let slot:
      guard let number = joined(words, count: 2) else { return nil }
      return slots.firstIndex(of: slot).map { pairs + $0 * kinds * kinds + number }
    }
  }

  private static func joined(_ words: [String], count: Int) -> Int? {
    guard words.count == count else { return nil }
    var number = 0
    for word in words {
      guard let kind = kindsByName[word] else { return nil }
      number = number * kinds + kind
    }
    return number
  }

  private static func place(named words: [String]) -> Int? {
    guard words.count == 3, let line = linesByName[words[0]], let length = lengthsByName[words[1]],
      let kind = kindsByName[words[2]]
    else { return nil }
    return places + (line * lengths.count + length) * kinds + kind
  }

  private static let slots = ["before", "after", "piece-before", "piece-after"]
  private static let traitsByName = numbers(WordTrait.allCases)
  private static let kindsByName = numbers(WordKind.allCases)
  private static let linesByName = numbers(lines)
  private static let lengthsByName = numbers(lengths)

  /// Positions by name; the cases of both enumerations count from 0.
  private static func numbers<Case>(_ cases: [Case]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: cases.enumerated().map { ("\($1)", $0) })
  }
}
