import GRDB
import LeadModel
import Routing
import Scoring
import Storage
import Testing

@testable import Pipeline

@Suite struct ReplayTests {
  /// A world after many changes of rules, profiles, clock, overrides and outcomes.
  private func lived(seed: UInt64, rounds: Int) throws -> RoutedWorld {
    let world = try RoutedWorld(seed: seed, people: 60)
    var rules = world.rules()
    for round in 0..<rounds {
      if round % 3 == 0 { rules = world.rules() }
      world.happen(40)
      try world.refresh(rules)
      let lead = try #require(
        Lead(person: ProfileID("p\(world.below(60))"), organization: nil))
      let word = LeadOverride(
        lead: lead,
        change: .init(
          tier: world.pick([nil, "hot"]), queue: world.pick(["sales", "nurture"]),
          owner: world.pick([nil, "cleo"]), micropoints: world.pick([nil, 77_000_001])),
        by: "kim", reason: "round \(round)", at: world.now,
        until: world.now.adding(hours: Double(100 + world.below(2000))))
      try world.store.save(word)
      if round % 4 == 3 {
        try world.store.save([
          Outcome(
            id: OutcomeID("o\(round)"), source: "crm", lead: lead,
            kind: world.pick([.won, .opportunity, .accepted]), at: world.now)
        ])
      }
      world.now = world.now.adding(hours: Double(20 + world.below(200)))
      _ = try RouteRun(store: world.store, rules: rules).due(at: world.now)
    }
    return world
  }

  @Test func thousandsComeOutByteForByte() throws {
    let world = try lived(seed: 7, rounds: 60)
    let ids = try world.store.decisionIDs()
    #expect(ids.count > 2000, "\(ids.count)")
    let replay = DecisionReplay(store: world.store)
    let verdicts = try ids.map { try replay.verdict(on: $0) }
    let bad = verdicts.filter { $0.answer != .same }
    #expect(bad.isEmpty, "\(bad.count) of \(ids.count): \(bad.prefix(2))")
    #expect(verdicts.allSatisfy { Set($0.scores.values) == ["same"] })
    #expect(try world.store.verifyAudit().firstBreak == nil)
    let decisions = try world.store.decisions(since: Timestamp(millisecondsSince1970: 0))
    #expect(decisions.contains { $0.timing?.step ?? 0 > 0 })
    #expect(decisions.contains { $0.byRules != nil })
    let methods = Set(decisions.compactMap { $0.choice?.method })
    #expect(
      methods.isSuperset(of: [.account, .kept, .leastLoaded, .roundRobin, .random, .override]))
    #expect(
      decisions.flatMap(\.scores).allSatisfy { score in
        score.micropoints == score.terms.reduce(0) { $0 + $1.micropoints }
      })
  }

  @Test func whatWasErasedOrAlteredIsSaid() throws {
    let world = try lived(seed: 3, rounds: 2)
    let ids = try world.store.decisionIDs()
    let replay = DecisionReplay(store: world.store)
    try world.database.write { db in
      try db.execute(
        sql: "UPDATE decisions SET payload = NULL, salt = NULL WHERE id = ?",
        arguments: [ids[0].rawValue])
      try db.execute(
        sql:
          "UPDATE decisions SET payload = replace(payload, '\"tier\":\"', '\"tier\":\"x') WHERE id = ?",
        arguments: [ids[1].rawValue])
      try db.execute(
        sql:
          "UPDATE decisions SET payload = replace(payload, 'rulesHash\":\"', 'rulesHash\":\"x') WHERE id = ?",
        arguments: [ids[2].rawValue])
    }
    #expect(try replay.verdict(on: ids[0]).answer == .erased)
    let altered = try replay.verdict(on: ids[1])
    #expect(altered.answer == .different)
    #expect(altered.differences == ["tier"])
    #expect(try replay.verdict(on: ids[2]).answer == .rulesMissing)
    #expect(try replay.verdict(on: String(ids[3].rawValue.prefix(40))).answer == .same)
    #expect(throws: GalenaError.self) { try replay.verdict(on: "no such decision") }
  }

  @Test func theRulesOfThenChangeNothing() throws {
    let world = try lived(seed: 5, rounds: 12)
    let before = try world.store.countsOfLeads().leads
    var simulation = RuleSimulation(store: world.store, rules: .default)
    let long = Timestamp(millisecondsSince1970: 0)
    let one = try simulation.run(since: long)
    #expect(try simulation.run(since: long) == one)
    #expect(!one.differences.isEmpty)
    #expect(one.queues.values.reduce(0) { $0 + $1.before } == one.leads)
    #expect(one.queues.values.reduce(0) { $0 + $1.after } == one.leads)
    let single = try RoutedWorld(seed: 9, people: 30)
    let rules = single.rules()
    for _ in 0..<6 {
      single.happen(30)
      try single.refresh(rules)
      single.now = single.now.adding(hours: 300)
    }
    simulation = RuleSimulation(store: single.store, rules: rules)
    #expect(try simulation.run(since: long).differences == [])
    #expect(try world.store.countsOfLeads().leads == before)
  }
}
