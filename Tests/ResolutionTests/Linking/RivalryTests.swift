import Foundation
import LeadModel
import Testing

@testable import Resolution

@Suite struct RivalryTests {
  private static let limit = log2(0.9 / 0.1)

  /// Against its definition: the odds of a pair beside those of no match and of each rival, which is
  /// whoever the one may be too, and who is not one with the other.
  @Test(arguments: UInt64(0)..<30) func aPairIsWeighedBesideItsRivals(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 3 + random.below(8)
    var bits: [[Double?]] = Array(repeating: Array(repeating: nil, count: count), count: count)
    var pairs: [ScoredPair] = []
    for left in 0..<count {
      for right in (left + 1)..<count where random.below(3) > 0 {
        let weight = Double(random.below(4000)) / 200 - 8
        bits[left][right] = weight
        bits[right][left] = weight
        pairs.append(ScoredPair(left: Int32(left), right: Int32(right), bits: weight))
      }
    }
    let rivalry = Rivalry(pairs, threshold: 0.9)
    func share(_ one: Int, _ other: Int) -> Double {
      let odds = { (left: Int, right: Int) in bits[left][right].map { exp2(min($0, 60)) } ?? 0 }
      let rivals = (0..<count).filter {
        $0 != one && $0 != other && !((bits[$0][other] ?? -1) >= Self.limit)
      }
      return odds(one, other)
        / (1 + odds(one, other) + rivals.map { odds(one, $0) }.sorted().reduce(0, +))
    }
    for left in 0..<count {
      for right in (left + 1)..<count {
        #expect(
          abs(rivalry.probability(left, right) - min(share(left, right), share(right, left)))
            < 1e-12)
      }
    }
    #expect(
      Set(rivalry.likely().map { [$0.left, $0.right] })
        == Set(pairs.filter { $0.bits >= 0 }.map { [Int($0.left), Int($0.right)] }))
  }
}
