import Foundation
import Testing

@testable import Learning

@Suite struct RankingTests {
  static func random(_ rows: Int, seed: UInt64) -> Ranking {
    var random = Leads.Random(seed)
    let probabilities = (0..<rows).map { _ in (1 + (random.next() * 18).rounded()) / 20 }
    return Ranking(
      probabilities: probabilities, labels: probabilities.map { random.next() < $0 ? 1 : 0 })
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func aucCountsPairs(seed: UInt64) {
    let ranking = Self.random(120, seed: seed)
    var (better, pairs) = (0.0, 0.0)
    for (p, label) in zip(ranking.probabilities, ranking.labels) where label == 1 {
      for (q, other) in zip(ranking.probabilities, ranking.labels) where other == 0 {
        pairs += 1
        better += p > q ? 1 : p == q ? 0.5 : 0
      }
    }
    #expect(abs(ranking.auc - better / pairs) < 1e-12)
  }

  @Test func averagePrecisionIsAsWorkedOutByHand() {
    // From the top: 1 of 1, then a tie of two rows with one success, then none, then 3 of 5.
    let ranking = Ranking(probabilities: [0.9, 0.8, 0.8, 0.5, 0.1], labels: [1, 1, 0, 0, 1])
    #expect(abs(ranking.averagePrecision - (1 + 2.0 / 3 + 3.0 / 5) / 3) < 1e-12)
  }

  @Test func brierIsItsPartsWhereBinsAreAlike() {
    let probabilities = (0..<100).map { Double($0 / 10 + 1) / 20 }
    let ranking = Ranking(
      probabilities: probabilities, labels: probabilities.indices.map { $0 % 3 == 0 ? 1 : 0 })
    let parts = ranking.brierParts
    #expect(
      abs(ranking.brier - (parts.reliability - parts.resolution + parts.uncertainty)) < 1e-12)
  }

  @Test func calibrationErrorIsTheMeanGapOfTenBins() {
    let ranking = Ranking(
      probabilities: (0..<20).map { $0 < 10 ? 0.2 : 0.8 },
      labels: (0..<20).map { $0 % 2 == 0 ? 1 : 0 })
    #expect(abs(ranking.calibrationError - 0.3) < 1e-12)
    #expect(ranking.calibrationCurve.count == 10)
    #expect(ranking.calibrationCurve.allSatisfy { $0.rows == 2 })
  }

  @Test func theTopIsCounted() {
    let ranking = Ranking(
      probabilities: (0..<100).map { Double($0) / 100 }, labels: (0..<100).map { $0 >= 95 ? 1 : 0 })
    #expect(ranking.precision(top: 0.05) == 1)
    #expect(ranking.precision(top: 0.1) == 0.5)
    #expect(ranking.precision(top: 0.001) == 1)
  }

  @Test func oneOutcomeAloneIsMeasured() {
    let ranking = Ranking(probabilities: [0.2, 0.4], labels: [0, 0])
    #expect(ranking.auc == 0.5)
    #expect(ranking.averagePrecision == 0)
    #expect(Figures(ranking).liftAt["1%"] == 0)
  }

  @Test func intervalsHoldTheFigureAndComeBackTheSame() {
    let ranking = Self.random(500, seed: 9)
    let interval = ranking.calibrationErrorInterval
    #expect(interval == ranking.calibrationErrorInterval)
    #expect(interval.low <= ranking.calibrationError && ranking.calibrationError <= interval.high)
  }
}
