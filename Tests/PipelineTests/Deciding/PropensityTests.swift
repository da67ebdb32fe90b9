import LeadModel
import Learning
import Routing
import Scoring
import Storage
import Testing

@testable import Pipeline

@Suite struct PropensityTests {
  /// Leads of whom buyers with an address are won, and the others mostly lost.
  private func taught() throws -> (RoutedWorld, LeadRules, LearnedModel) {
    let world = try RoutedWorld(seed: 21, people: 240)
    var rules = LeadRules.default
    rules.ensemble.successesNeeded = 10
    for round in 0..<4 {
      world.happen(80)
      rules.tiers[1].when = [.score(.combined, Comparison(atLeast: Double(20 + round)))]
      try world.refresh(rules)
      world.now = world.now.adding(hours: 24)
    }
    for row in try world.store.leads() {
      let features = try #require(try world.store.lead(row.lead.id)).features
      let isBuyer = features.contains { $0.value == .text("Buyer") }
      let wins = isBuyer ? world.below(10) < 8 : world.below(10) < 2
      try world.store.save([
        Outcome(
          id: OutcomeID(row.lead.id.rawValue), source: "crm", lead: row.lead,
          kind: wins ? .won : .lost, at: world.now)
      ])
    }
    let table = try LeadOutcomeTable(world.store)
    #expect(table.rows == 240)
    let run = try TrainRun(
      csv: table.csv,
      request: TrainingRequest(target: LeadOutcomeTable.target, split: .time(LeadOutcomeTable.time)))
    return (world, rules, try run.trained().model)
  }

  @Test func aPromotedModelTakesThePlaceOfThePrior() throws {
    let (world, rules, model) = try taught()
    func ensembles() throws -> [Score] {
      try world.store.leads().compactMap { row in
        try world.store.lead(row.lead.id)?.scores.first { $0.kind == .ensemble }
      }
    }
    #expect(try ensembles().allSatisfy { $0.probability?.basis == "cold start" })
    let desk = ModelDesk(store: world.store)
    world.now = world.now.adding(hours: 1)
    _ = try desk.promote(model, ModelAct(by: "kim", reason: "it is better", at: world.now))
    world.now = world.now.adding(hours: 1)
    try world.refresh(rules)
    let learned = try ensembles()
    #expect(learned.allSatisfy { $0.probability?.basis == model.id })
    #expect(Set(learned.map(\.micropoints)).count > 1)
    #expect(try desk.inForce(at: world.now).event?.reason == "it is better")
    var others = rules
    others.tiers = [
      TierRule("likely", when: [.score(.ensemble, Comparison(atLeast: 50))]), TierRule("others"),
    ]
    others.queues = [QueueRule("all")]
    // All these leads are over; a new one is decided on by what was learned.
    try world.store.save(
      world.store.leads().map {
        Outcome(
          id: OutcomeID("again \($0.lead.id)"), source: "crm", lead: $0.lead, kind: .opportunity,
          at: world.now)
      })
    world.now = world.now.adding(hours: 1)
    try world.refresh(others)
    #expect(Set(try world.store.leads().compactMap(\.decision?.tier)) == ["likely", "others"])
    world.now = world.now.adding(hours: 1)
    _ = try desk.rollBack(ModelAct(by: "kim", reason: "it is not", at: world.now))
    try world.refresh(others)
    #expect(try ensembles().allSatisfy { $0.probability?.basis == "cold start" })
    let replay = DecisionReplay(store: world.store)
    let verdicts = try world.store.decisionIDs().suffix(400).map { try replay.verdict(on: $0) }
    #expect(verdicts.allSatisfy { $0.answer == .same })
    #expect(verdicts.contains { $0.scores["propensity"] == "same" })
  }

  @Test func aModelOfAnotherTableIsNotAsked() throws {
    let (_, _, model) = try taught()
    #expect(PropensityModel(model, features: ["country"]) == nil)
  }
}
