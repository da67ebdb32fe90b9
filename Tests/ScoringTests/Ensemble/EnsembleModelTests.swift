import LeadModel
import Scoring
import Testing

@Suite struct EnsembleModelTests {
  static let now = Timestamp(millisecondsSince1970: 1_772_534_520_000)

  private func score(_ kind: Score.Kind, _ micropoints: [Int]) -> Score {
    Score(
      kind: kind, model: "m", version: 1, settingsHash: "h", asOf: Self.now,
      terms: micropoints.map { ScoreTerm(name: "a", micropoints: $0, reason: "because") })
  }

  private func ensemble(
    _ combined: Double, identity: Double = 1, rules: EnsembleRules = .default
  ) throws -> Score {
    try EnsembleModel(rules: rules).score(
      combined: score(.combined, [Int(combined * 1_000_000)]), propensity: nil,
      identity: identity, asOf: Self.now)
  }

  @Test func aTypicalLeadIsAsLikelyAsThePrior() throws {
    let typical = try #require(try ensemble(30).probability)
    #expect(typical.value == 0.05)
    #expect(typical.basis == "cold start")
    let better = try #require(try ensemble(45).probability)
    let odds = better.value / (1 - better.value)
    #expect(abs(odds - 2 * 0.05 / 0.95) < 1e-5)
  }

  @Test(arguments: 0..<200)
  func termsAddUpAndNothingIsCertain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = (0..<3).map { _ in random.below(4_000_000_000) - 2_000_000_000 }
    let rules = EnsembleRules(
      prior: Double(1 + random.below(400)) / 1000, pointsToDouble: Double(1 + random.below(40)))
    let ensemble = try EnsembleModel(rules: rules).score(
      combined: score(.combined, parts), propensity: nil,
      identity: Double(random.below(101)) / 100, asOf: Self.now)
    #expect(ensemble.micropoints == ensemble.terms.reduce(0) { $0 + $1.micropoints })
    let rounding = ensemble.terms.filter { $0.name == "rounding" }.map(\.micropoints)
    #expect(rounding.allSatisfy { abs($0) <= 100 })
    let p = try #require(ensemble.probability)
    #expect(0 < p.low && p.low <= p.value && p.value <= p.high && p.high < 1)
    #expect((0.000_999...0.999_001).contains(p.value))
  }

  @Test func doubtAboutWhoItIsWidensTheInterval() throws {
    let sure = try #require(try ensemble(90).probability)
    let doubtful = try #require(try ensemble(90, identity: 0.5).probability)
    #expect(doubtful.value == sure.value)
    #expect(doubtful.low < sure.low)
    let weak = try #require(try ensemble(-60).probability)
    #expect(try #require(try ensemble(-60, identity: 0.5).probability).high >= weak.high)
  }

  @Test(arguments: [
    EnsembleRules(prior: 0), EnsembleRules(prior: 1), EnsembleRules(strength: 0),
    EnsembleRules(pointsToDouble: 0), EnsembleRules(successesNeeded: 0),
  ])
  func whatIsOutOfRangeIsRefused(rules: EnsembleRules) {
    #expect(throws: RulesError.self) { try EnsembleModel(rules: rules) }
  }
}
