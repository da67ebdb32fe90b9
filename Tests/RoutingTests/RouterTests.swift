import LeadModel
import Routing
import Scoring
import Testing

@Suite struct RouterTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    var features = Examples.german
    var scores = Examples.scores()
    let route: String
    let failed: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "hot", route: "hot sales", failed: []),
    Case(
      name: "warm", scores: Examples.scores(combined: 30), route: "warm sales", failed: []),
    Case(name: "cold", scores: Examples.scores(combined: 3), route: "cold nurture", failed: []),
    Case(
      name: "no way to reach", features: [], route: "warm unqualified", failed: ["contactable"]),
    Case(
      name: "refused", features: Examples.german + [Examples.feature("refusal", .flag(true))],
      route: "warm unqualified", failed: ["no-refusal"]),
    Case(
      name: "no scores", scores: [], route: "cold unqualified",
      failed: ["fit-enough", "interested"]
    ),
  ]

  @Test(arguments: cases)
  func byDefault(_ example: Case) throws {
    let decision = try Router(rules: .default).decide(
      lead: "ada@acme", features: example.features, scores: example.scores, at: Examples.now)
    #expect("\(decision.tier) \(decision.queue)" == example.route)
    #expect(decision.gate.filter { !$0.passed }.map(\.rule) == example.failed)
    #expect(decision.qualified == example.failed.isEmpty)
    #expect(decision.gate.count == RoutingRules.default.gate.count)
    #expect(decision.owner == nil && decision.ownerReason.hasSuffix("has no owners"))
  }

  @Test func rulesAreRecordedUpToTheFirstThatMatched() throws {
    let decision = try Router(rules: .default).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(combined: 3),
      at: Examples.now)
    #expect(
      decision.routing.map { "\($0.rule) \($0.passed)" } == [
        "tier.hot false", "tier.warm false", "tier.cold true", "queue.sales false",
        "queue.nurture true",
      ])
    #expect(decision.routing.first?.reason == "qualified; combined 3 not >= 50")
  }

  @Test func theOrderOfInputsDoesNotMatter() throws {
    let router = try Router(rules: Examples.rules(owners: [Owner("anna")]))
    let one = try router.decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(), at: Examples.now)
    let other = try router.decide(
      lead: "ada@acme", features: Examples.german.reversed(), scores: Examples.scores().reversed(),
      at: Examples.now)
    #expect(one == other)
    #expect(one.id.rawValue.count == 64)
  }

  @Test func anythingElseMakesAnotherDecision() throws {
    let router = try Router(rules: Examples.rules(owners: [Owner("anna")]))
    func id(_ lead: LeadID, _ points: Double, load: Int, _ at: Timestamp) throws -> DecisionID {
      try router.decide(
        lead: lead, features: Examples.german, scores: Examples.scores(combined: points),
        load: OwnerLoad(["anna": load]), at: at
      ).id
    }
    let later = Timestamp(millisecondsSince1970: Examples.now.millisecondsSince1970 + 1)
    let ids = [
      try id("a@-", 50, load: 0, Examples.now), try id("b@-", 50, load: 0, Examples.now),
      try id("a@-", 51, load: 0, Examples.now), try id("a@-", 50, load: 1, Examples.now),
      try id("a@-", 50, load: 0, later),
    ]
    #expect(Set(ids).count == ids.count)
  }
}
