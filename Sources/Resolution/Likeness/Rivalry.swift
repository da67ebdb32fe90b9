import Foundation

/// Turns weights of pairs into probabilities that know of rivals: who matches two that are not one
/// with each other can be only one of them.
struct Rivalry {
  /// The weight from which two are taken to be one.
  private let limit: Double
  private var bits: [Pair: Double] = [:]
  private var neighbours: [Int: [Int]] = [:]

  /// The weight of a pair that is as likely one as not, taken alone; lighter ones are only rivals.
  static let leastLikely = 0.0

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
    for pair in pairs {
      let (left, right) = (Int(pair.left), Int(pair.right))
      bits[Pair(left, right)] = pair.bits
      neighbours[left, default: []].append(right)
      neighbours[right, default: []].append(left)
    }
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
    let odds = odds(entity, other)
    let rivals = (neighbours[entity] ?? []).filter { $0 != other && !areOne($0, other) }
    // In order of size: a sum of floating-point numbers depends on the order.
    return odds / (1 + odds + rivals.map { self.odds(entity, $0) }.sorted().reduce(0, +))
  }

  private func odds(_ left: Int, _ right: Int) -> Double {
    bits[Pair(left, right)].map { exp2(min($0, 60)) } ?? 0
  }

  private func areOne(_ left: Int, _ right: Int) -> Bool {
    bits[Pair(left, right)].map { $0 >= limit } ?? false
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
