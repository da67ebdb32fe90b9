import LeadModel
import Routing
import Scoring
import Testing

@Suite struct HysteresisTests {
  static let rules: RoutingRules = {
    var rules = Examples.rules(owners: [])
    rules.segments = [
      SegmentRule("large", when: [.feature("employees", Comparison(atLeast: 250))]),
      SegmentRule("others"),
    ]
    rules.gate = [
      GateRule(
        "fit", segments: ["others"], when: [.score(.fit, Comparison(atLeast: 20))],
        keep: [.score(.fit, Comparison(atLeast: 15))]),
      GateRule(
        "fit-large", segments: ["large"], when: [.score(.fit, Comparison(atLeast: 60))],
        keep: [.score(.fit, Comparison(atLeast: 40))]),
    ]
    return rules
  }()

  /// What a lead's gate says while its fit goes up and down.
  private func verdicts(employees: Double, fits: [Double]) throws -> [Bool] {
    let router = try Router(rules: Self.rules)
    var standing: StandingDecision?
    return try fits.map { fit in
      let decision = try router.decide(
        lead: "ada@acme", features: [Examples.feature("employees", .number(employees))],
        scores: Examples.scores(fit: fit), context: DecisionContext(standing: standing),
        at: Examples.now)
      #expect(decision.segment == (employees >= 250 ? "large" : "others"))
      standing = StandingDecision(decision, after: standing)
      return decision.qualified
    }
  }

  @Test func aLeadComesInAtOneThresholdAndGoesAtAnother() throws {
    #expect(
      try verdicts(employees: 10, fits: [19, 20, 16, 15, 14.9, 19, 20])
        == [false, true, true, true, false, false, true])
    #expect(
      try verdicts(employees: 250, fits: [20, 59, 60, 41, 39, 59])
        == [false, false, true, true, false, false])
  }

  @Test func anOverrideTeachesTheGateNothing() throws {
    let router = try Router(rules: Self.rules)
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    let word = LeadOverride(
      lead: lead, change: .init(qualified: true), by: "kim", reason: "knows them", at: Examples.now,
      until: nil)
    let forced = try router.decide(
      lead: lead.id, features: [], scores: Examples.scores(fit: 16),
      context: DecisionContext(overrides: [word]), at: Examples.now)
    #expect(forced.qualified)
    #expect(forced.byRules?.qualified == false)
    let after = try router.decide(
      lead: lead.id, features: [], scores: Examples.scores(fit: 16),
      context: DecisionContext(standing: StandingDecision(forced, after: nil)), at: Examples.now)
    #expect(!after.qualified)
  }
}
