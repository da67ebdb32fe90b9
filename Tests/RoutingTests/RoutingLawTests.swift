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
      let context = RandomRules.context(rules, &random)
      let decision = try router.decide(
        lead: LeadID("p\(number)@-"), features: features, scores: scores, load: load,
        context: context, at: Examples.now)
      let again = try router.decide(
        lead: LeadID("p\(number)@-"), features: features.shuffled(using: &random),
        scores: scores.shuffled(using: &random), load: load, context: context, at: Examples.now)
      #expect(again == decision)
      #expect(rules.tiers.map(\.name).contains(decision.tier))
      #expect(rules.queues.map(\.name).contains(decision.queue))
      #expect(!decision.ownerReason.isEmpty)
      #expect(decision.routing.contains { $0.rule.hasPrefix("queue.") && $0.passed })
      #expect(
        decision.gate.map(\.rule)
          == rules.gate.filter { rule in
            rule.segments.isEmpty || rule.segments.contains(decision.segment ?? "")
          }.map(\.name))
      let eligible = decision.candidates.filter(\.eligible).map(\.owner)
      let choice = try #require(decision.choice)
      switch choice.method {
      case .override: #expect(decision.owner != nil)
      case .nobody: #expect(eligible.isEmpty && decision.owner == nil)
      case .kept: #expect(decision.owner == context?.standing?.owner)
      case .account, .leastLoaded, .roundRobin, .random:
        #expect(eligible.contains(decision.owner ?? ""))
      }
      #expect(
        choice.propensity
          == (choice.method == .random ? 1 / Double(max(1, eligible.count)) : 1))
      // Nobody waits without end: where owners could have it, it is tried again.
      if choice.method == .nobody, !decision.candidates.isEmpty {
        #expect(try #require(decision.timing?.due) > Examples.now || context?.standing != nil)
      }
      let words = context?.overrides ?? []
      if words.isEmpty, decision.timing?.step == 0 { #expect(decision.byRules == nil) }
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
