import Foundation

/// Turns weights of pairs into probabilities that know of rivals: who matches two that are not one
/// with each other can be only one of them.
struct Rivalry {
  /// The weight from which two are taken to be one.
  private let limit: Double
  private var bits: [Pair: Double] = [:]
  private var neighbours: [Int: [Neighbour]] = [:]

  /// The weight of a pair that is as likely one as not, taken alone; lighter ones are only rivals.
  static let leastLikely = 0.0

  private struct Neighbour {
    let number: Int
    let odds: Double
    /// Whether the weight alone makes the two one.
    let isOne: Bool
  }

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ left: Int, _ right: Int) {
      low = min(left, right)
      high = max(left, right)
    }
  }

  /// - Parameter threshold: the probability from which two are one.
  init(_ pairs: [ScoredPair], threshold: Double) {
    limit = log2(threshold / (1 - threshold))
    for pair in pairs { bits[Pair(Int(pair.left), Int(pair.right))] = pair.bits }
    for (pair, bits) in bits {
      let (odds, isOne) = (exp2(min(bits, 60)), bits >= limit)
      neighbours[pair.low, default: []].append(.init(number: pair.high, odds: odds, isOne: isOne))
      neighbours[pair.high, default: []].append(.init(number: pair.low, odds: odds, isOne: isOne))
    }
    for number in neighbours.keys { neighbours[number]?.sort { $0.number < $1.number } }
  }

  /// The probability that the two are one: the odds beside those of no match and of each rival.
  func probability(_ left: Int, _ right: Int) -> Double {
    min(share(left, of: right), share(right, of: left))
  }

  /// A pair with its probability.
  struct Link: Hashable {
    let left: Int
    let right: Int
    let probability: Double
  }

  /// The pairs that are as likely one as not by their odds alone, with their probability beside
  /// rivals; the surest first, among equals the lowest numbers.
  func likely() -> [Link] {
    bits.filter { $0.value >= Self.leastLikely }
      .map { pair, _ in
        Link(left: pair.low, right: pair.high, probability: probability(pair.low, pair.high))
      }
      .sorted { left, right in
        left.probability != right.probability
          ? left.probability > right.probability
          : (left.left, left.right) < (right.left, right.right)
      }
  }

  private func share(_ entity: Int, of other: Int) -> Double {
    var theirs = (neighbours[other] ?? [])[...]
    var odds = 0.0
    var rivals: [Double] = []
    for one in neighbours[entity] ?? [] {
      if one.number == other {
        odds = one.odds
        continue
      }
      theirs = theirs.drop { $0.number < one.number }
      // Whoever is one with the other is no rival.
      if let same = theirs.first, same.number == one.number, same.isOne { continue }
      rivals.append(one.odds)
    }
    // In order of size: a sum of floating-point numbers depends on the order.
    return odds / (1 + odds + rivals.sorted().reduce(0, +))
  }

  /// Whether all pairs between two groups speak for joining them, on the average; one that is not
  /// worth a look counts as `EntityMatcher.least`.
  func mayJoin(_ left: [Int], _ right: [Int]) -> Bool {
    var sum = 0.0
    for mine in left {
      for theirs in right { sum += min(bits[Pair(mine, theirs)] ?? EntityMatcher.least, 12) }
    }
    return sum / Double(left.count * right.count) >= limit
  }
}
