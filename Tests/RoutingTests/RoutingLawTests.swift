import Foundation
import LeadModel
import Routing
import Scoring
import Testing

@Suite struct RoutingLawTests {
  @Test(arguments: 0..<100)
  func everyLeadIsRoutedAndReplays(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let rules = RandomRules.rules(&random)
    let router = try Router(rules: rules, features: Set(RandomRules.features))
    for number in 0..<25 {
      let (features, scores, load) = RandomRules.lead(&random)
      let decision = try router.decide(
        lead: LeadID("p\(number)@-"), features: features, scores: scores, load: load,
        at: Examples.now)
      #expect(rules.tiers.map(\.name).contains(decision.tier))
      #expect(rules.queues.map(\.name).contains(decision.queue))
      #expect(!decision.ownerReason.isEmpty)
      #expect(decision.routing.last?.rule == "queue.\(decision.queue)")
      #expect(decision.gate.count == rules.gate.count)
      let eligible = decision.candidates.filter(\.eligible).map(\.owner)
      #expect((decision.owner == nil) == eligible.isEmpty)
      #expect(decision.owner.map(eligible.contains) ?? true)
      #expect(try Router.replay(stored(decision), rules: rules) == .same)
    }
  }

  /// Through the bytes that a store would keep.
  private func stored(_ decision: Decision) throws -> Decision {
    try JSONDecoder().decode(Decision.self, from: JSONEncoder().encode(decision))
  }

  @Test func otherRulesAreSaid() throws {
    let decision = try Router(rules: .default).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(), at: Examples.now)
    let others = Examples.rules(owners: [Owner("anna")])
    let given = try Router(rules: others).rulesHash
    #expect(
      try Router.replay(decision, rules: others)
        == .otherRules(decidedWith: decision.rulesHash, given: given))
  }

  @Test(arguments: ["tier", "ownerReason", "id", "lead"])
  func whatWasAlteredComesOutOtherwise(key: String) throws {
    let decision = try Router(rules: .default).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(), at: Examples.now)
    let data = try JSONEncoder().encode(decision)
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    object[key] = "altered"
    let altered = try JSONDecoder().decode(
      Decision.self, from: JSONSerialization.data(withJSONObject: object))
    guard case .different(let again) = try Router.replay(altered, rules: .default) else {
      Issue.record("the alteration was not noticed")
      return
    }
    #expect((again == decision) == (key != "lead"))
  }
}
