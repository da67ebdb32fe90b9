import LeadModel
import Scoring
import Testing

@Suite struct CombinedModelTests {
  func score(_ kind: Score.Kind, _ micropoints: Int) -> Score {
    Score(
      kind: kind, model: "m", version: 1, settingsHash: "", asOf: Events.day(0),
      terms: [ScoreTerm(name: "a", micropoints: micropoints, reason: "")])
  }

  @Test func partsAreWeighed() throws {
    let model = try CombinedModel(rules: CombinedRules(fit: 0.4, intent: 0.6))
    let combined = model.score(
      fit: score(.fit, 50_000_000), intent: score(.intent, -10_000_000), asOf: Events.day(0))
    #expect(combined.terms.map { "\($0.name) \($0.points)" } == ["fit 20.0", "intent -6.0"])
    #expect(combined.points == 14)
  }

  @Test func whatRoundingMakesHasAName() throws {
    let model = try CombinedModel(rules: CombinedRules(fit: 0.5, intent: 0.5))
    let combined = model.score(fit: score(.fit, 1), intent: score(.intent, 3), asOf: Events.day(0))
    #expect(combined.terms.map(\.name) == ["fit", "intent", "rounding"])
    #expect(combined.micropoints == 2)
  }

  @Test(arguments: 0..<300)
  func theLedgerAddsUpToTheRoundedSum(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let weights = (0..<2).map { _ in Int.random(in: 0...10_000_000, using: &random) }
    let parts = (0..<2).map { _ in
      Int.random(in: -10_000_000_000...10_000_000_000, using: &random)
    }
    let model = try CombinedModel(
      rules: CombinedRules(fit: Double(weights[0]) / 1e6, intent: Double(weights[1]) / 1e6))
    let combined = model.score(
      fit: score(.fit, parts[0]), intent: score(.intent, parts[1]), asOf: Events.day(0))
    #expect(combined.micropoints == combined.terms.reduce(0) { $0 + $1.micropoints })
    let exact = weights[0] * parts[0] + weights[1] * parts[1]
    #expect(abs(combined.micropoints * 1_000_000 - exact) <= 500_000)
    #expect(combined.terms.dropFirst(2).allSatisfy { abs($0.micropoints) <= 1 })
  }

  @Test func theLargestRulesStayExact() throws {
    let model = try CombinedModel(rules: CombinedRules(fit: 10, intent: 10))
    let largest = 10_000_000_000
    let combined = model.score(
      fit: score(.fit, largest), intent: score(.intent, largest), asOf: Events.day(0))
    #expect(combined.micropoints == 20 * largest)
  }
}
