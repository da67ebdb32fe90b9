import Foundation
import Normalization

/// Compares companies' names by their words: rare words weigh more, and words may be misspelled.
final class OrganizationNameComparer: Comparer {
  let names: Attribute
  /// The words of each name, as numbers, and what each weighs.
  private let words: [[Int32]]
  private let wordTexts: TextPool
  private let weights: [Float]
  /// Each name without spaces.
  private let compact: [Int32]
  private let compactTexts: TextPool

  private let circumstance: Comparison.Circumstance

  init(names: Attribute, circumstance: Comparison.Circumstance) {
    self.circumstance = circumstance
    self.names = names
    var pool = TextPool()
    var words: [[Int32]] = []
    for value in 0..<Int32(names.texts.count) {
      let parts = names.texts[value].split(separator: UInt8(ascii: " "))
      words.append(parts.map { pool.number(of: $0) })
    }
    var holders = [Int](repeating: 0, count: pool.count)
    for list in words.dropFirst() { for word in Set(list) { holders[Int(word)] += 1 } }
    let all = Double(max(words.count, 2))
    let pinned = names.pinnedWords
    weights = holders.enumerated().map { word, count in
      let text = pool.string(Int32(word))
      let share = pinned?.frequency(of: pool[Int32(word)]) ?? Double(max(count, 1)) / all
      let rarity = log(1 / share) + 0.5
      return Float(CompanyWords.isGeneric(text) ? min(rarity * 0.35, 1.5) : max(rarity, 2))
    }
    self.words = words
    wordTexts = pool
    var texts = TextPool()
    compact = (0..<Int32(names.texts.count)).map { value in
      texts.number(of: names.texts[value].filter { $0 != 32 }[...])
    }
    compactTexts = texts
  }

  var comparisons: [Comparison] {
    [
      Comparison(
        name: "organisation", circumstance: circumstance,
        levels: [
          .init(label: "same", match: 0.55, chance: 0.001, usesFrequency: circumstance == .work),
          .init(label: "nearly the same", match: 0.2, chance: 0.0005),
          .init(label: "one has more words", match: 0.08, chance: 0.002),
          .init(label: "most words", match: 0.05, chance: 0.003),
          .init(label: "some words", match: 0.04, chance: 0.03),
          .init(label: "different", match: 0.08, chance: 0.96),
        ])
    ]
  }

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    var best: UInt8 = 0
    for mine in names.range(left) {
      for theirs in names.range(right) {
        let (mine, theirs) = (names.values[mine], names.values[theirs])
        let level = mine == theirs ? 1 : level(mine, theirs)
        if best == 0 || level < best { best = level }
      }
    }
    levels[0] = best
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double {
    for mine in names.range(left) {
      for theirs in names.range(right) where names.values[mine] == names.values[theirs] {
        return names.frequency(names.values[mine])
      }
    }
    return 1
  }

  func level(_ left: Int32, _ right: Int32) -> UInt8 {
    if isGlued(left, right) { return 2 }
    let (mine, theirs) = (words[Int(left)], words[Int(right)])
    let (short, long) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
    var shared: Float = 0
    var total: Float = 0
    for word in short { total += weights[Int(word)] }
    var longTotal: Float = 0
    for word in long { longTotal += weights[Int(word)] }
    for word in short {
      if long.contains(word) {
        shared += weights[Int(word)]
      } else if let likeness = best(word, long) {
        shared += weights[Int(word)] * likeness
      }
    }
    let contained = shared / max(total, 0.1)
    let whole = 2 * shared / max(total + longTotal, 0.1)
    if whole >= 0.92 { return 2 }
    if contained >= 0.92, shared >= 2 { return 3 }
    if whole >= 0.7 { return 4 }
    return whole >= 0.3 ? 5 : 6
  }

  /// The best likeness of a word among others, when it is more than chance.
  private func best(_ word: Int32, _ others: [Int32]) -> Float? {
    wordTexts.withBytes { texts in
      let text = texts[word]
      guard text.count >= 4 else { return nil }
      var best = 0.0
      for other in others {
        let theirs = texts[other]
        guard theirs.count >= 4 else { continue }
        if let distance = Similarity.editDistance(text, theirs, limit: text.count >= 8 ? 2 : 1) {
          best = max(best, 1 - Double(distance) * 0.06)
        } else {
          let (short, long) = text.count <= theirs.count ? (text, theirs) : (theirs, text)
          if short.count >= 4, long.prefix(short.count).elementsEqual(short) {
            best = max(best, 0.85)
          }
        }
      }
      return best > 0 ? Float(best) : nil
    }
  }

  /// Equal, or a mistake apart, when spaces do not count.
  private func isGlued(_ left: Int32, _ right: Int32) -> Bool {
    let (mine, theirs) = (compact[Int(left)], compact[Int(right)])
    if mine == theirs { return true }
    return compactTexts.withBytes { texts in
      let (mine, theirs) = (texts[mine], texts[theirs])
      let shorter = min(mine.count, theirs.count)
      return shorter >= 6
        && Similarity.editDistance(mine, theirs, limit: shorter >= 10 ? 2 : 1) != nil
        && Similarity.haveSameDigits(mine, theirs)
    }
  }
}
