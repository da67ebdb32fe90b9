import LeadModel
import Testing

@testable import Resolution

/// Expectation and maximisation against data whose parameters are known.
@Suite struct TrainingTests {
  private let comparisons = ["a", "b", "c", "d"].map { name in
    Comparison(
      name: name, circumstance: .identity,
      levels: [
        .init(label: "same", match: 0.7, chance: 0.1),
        .init(label: "near", match: 0.2, chance: 0.1),
        .init(label: "different", match: 0.1, chance: 0.8),
      ])
  }

  @Test func knownSharesAreFoundAgain() {
    let match = [[0.9, 0.06, 0.04], [0.8, 0.1, 0.1], [0.6, 0.3, 0.1], [0.7, 0.1, 0.2]]
    let chance = [[0.02, 0.03, 0.95], [0.05, 0.05, 0.9], [0.1, 0.1, 0.8], [0.01, 0.09, 0.9]]
    var random = SplitMix64(seed: 11)
    let pairs = 200_000
    let compared = (0..<pairs).map { _ in
      let isMatch = Double.random(in: 0..<1, using: &random) < 0.05
      return ComparedPair(pattern: pattern(isMatch ? match : chance, &random), weight: 1)
    }
    let model = Training(
      patterns: Training.histogram(compared), random: [], pairs: Double(pairs), records: 5000,
      comparisons: comparisons, belief: 0
    ).trained()
    let share = model.ways.filter(\.isMatch).reduce(0) { $0 + $1.share }
    #expect(abs(share - 0.05) < 0.004)
    for index in comparisons.indices {
      for level in 0..<3 {
        #expect(abs(model.shared[index][level] - match[index][level]) < 0.03)
        #expect(abs(model.chance[index][level] - chance[index][level]) < 0.01)
      }
    }
  }

  @Test func pairsThatStandForOthersCountAsThem() {
    let one = Training.histogram([
      .init(pattern: 7, weight: 3), .init(pattern: 9, weight: 0), .init(pattern: 7, weight: 1),
    ])
    #expect(one.count == 1)
    #expect(one[0].pattern == 7)
    #expect(one[0].count == 4)
  }

  @Test func missingValuesSayNothing() {
    let model = Training(
      patterns: [(0x1111, 50), (0x3333, 950)], random: [], pairs: 1000, records: 100,
      comparisons: comparisons
    ).trained()
    let scorer = Scorer(comparers: [], model: model)
    let fall = scorer.waterfall(0, 0, 0x0000)
    #expect(fall.steps.allSatisfy { $0.bits == 0 && $0.level == "missing" })
    #expect(fall.bits == fall.prior)
  }

  private func pattern(_ shares: [[Double]], _ random: inout SplitMix64) -> UInt64 {
    var pattern: UInt64 = 0
    for (index, levels) in shares.enumerated() {
      let draw = Double.random(in: 0..<1, using: &random)
      let level = draw < levels[0] ? 1 : draw < levels[0] + levels[1] ? 2 : 3
      pattern |= UInt64(level) << UInt64(4 * index)
    }
    return pattern
  }
}
