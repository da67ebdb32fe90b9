import Evaluation
import LeadModel
import Testing

@Suite struct ReliabilityTests {
  typealias Judged = (confidence: Double, isRight: Bool)

  /// Bins by position in one sorted list, for confidences that all differ.
  private static func oracle(_ judged: [Judged]) -> Double {
    let sorted = judged.sorted { $0.confidence < $1.confidence }
    let bins = min(10, sorted.count)
    var error = 0.0
    for bin in 0..<bins {
      let part = sorted.indices.filter { $0 * bins / sorted.count == bin }.map { sorted[$0] }
      let said = part.map(\.confidence).reduce(0, +)
      error += abs(said - Double(part.filter(\.isRight).count))
    }
    return error / Double(sorted.count)
  }

  @Test(arguments: [10, 20, 30, 200])
  func theErrorEqualsTheOracle(count: Int) throws {
    // Steps that have no divisor in common with the count: every confidence once, mixed.
    let judged: [Judged] = (0..<count).map { number in
      let place = number * 7 % count
      return (Double(place) / Double(count), place * place % 3 != 1)
    }
    let reliability = try #require(Reliability(judged))
    #expect(abs(reliability.ece - Self.oracle(judged)) < 1e-12)
    #expect(reliability.bins.count == 10 && reliability.values == count)
    #expect(reliability.bins.map(\.values).reduce(0, +) == count)
  }

  @Test func equalConfidencesShareTheirOutcomes() throws {
    let judged: [Judged] = (0..<40).map { (0.75, $0 < 30) }
    let there = try #require(Reliability(judged))
    let back = try #require(Reliability(judged.reversed()))
    #expect(there == back)
    #expect(there.ece < 1e-12)
    #expect(there.bins.allSatisfy { abs($0.right - 0.75) < 1e-12 })
  }

  @Test func overconfidenceIsTheErrorItself() throws {
    let judged: [Judged] = (0..<100).map { (0.9, $0 % 2 == 0) }
    #expect(abs(try #require(Reliability(judged)).ece - 0.4) < 1e-12)
  }

  @Test func fewValuesHaveFewBins() throws {
    #expect(Reliability([]) == nil)
    let two = try #require(Reliability([(0.2, false), (0.9, true)]))
    #expect(two.bins.map(\.values) == [1, 1])
    #expect(abs(two.ece - 0.15) < 1e-12)
  }

  @Test func aValueHasTheConfidenceOfItsBestStatement() throws {
    let gold = [GoldLine(file: "a", fields: ["email": ["a@b.example", "c@d.example"]])]
    let sighting = { (confidence: Double) in
      PredictedSighting(field: .email, rule: "r", confidence: confidence)
    }
    let prediction = PredictionLine(
      file: "a", fields: ["email": ["a@b.example", "A@B.example", "no@b.example"]],
      sightings: ["email": [[sighting(0.5)], [sighting(0.9)], [sighting(0.3)]]])
    let result = Scorer().compare(gold: gold, predictions: [prediction])
    #expect(result.outcomes.map(\.confidence) == [0.9, 0.3])
    #expect(result.outcomes.map(\.relaxed) == [true, false])
    #expect(result.fields["email"]?.reliability?.values == 2)
    #expect(abs((result.reliability?.ece ?? 1) - 0.2) < 1e-12)
    #expect(result.table(bins: true).contains("0.30→0.00 0.90→1.00"))
  }

  @Test func whatLabelsIgnoreIsNotJudged() {
    let gold = [GoldLine(file: "a", fields: ["phone": []], ignore: ["phone": ["01632 960001"]])]
    let prediction = PredictionLine(
      file: "a", fields: ["phone": ["01632 960001"]],
      sightings: ["phone": [[PredictedSighting(field: .fax, rule: "r", confidence: 0.5)]]])
    #expect(Scorer().compare(gold: gold, predictions: [prediction]).outcomes.isEmpty)
  }
}
