import GRDB
import Graph
import LeadModel
import Routing
import Scoring
import Storage
import Testing

@testable import Pipeline

@Suite struct LeadRoutingTests {
  private func route(_ store: Store, _ lead: LeadID) throws -> String {
    let last = try #require(try store.decisions(on: lead).last)
    return "\(last.tier) \(last.queue) \(last.owner ?? "-")"
  }

  /// Everybody is qualified; who has leads is all that counts.
  private func plain(_ owners: [Owner]) -> LeadRules {
    var rules = LeadRules.default
    rules.gate = []
    rules.queues = [QueueRule("sales", owners: ["*"])]
    rules.owners = owners
    return rules
  }

  @Test func aCapacityOfOneAMonthGivesOneLeadAMonth() throws {
    let world = try RoutedWorld(seed: 1, people: 3)
    let rules = plain([Owner("anna", capacityPerMonth: 1)])
    try world.refresh(rules)
    func held() throws -> Int {
      try world.store.leads().count { $0.decision?.owner == "anna" }
    }
    #expect(try held() == 1)
    let waiting = try #require(
      try world.store.leads().compactMap(\.decision).first { $0.owner == nil })
    let decision = try #require(try world.store.decision(waiting.id))
    #expect(decision.timing?.due == Timestamp(iso8601: "2026-04-01"))
    // Scoring again in the same month, also under changed rules, neither takes nor gives.
    var others = rules
    others.tiers = [TierRule("one")]
    try world.refresh(others)
    #expect(try held() == 1)
    world.now = try #require(Timestamp(iso8601: "2026-04-01T00:00:01Z"))
    let outcome = try RouteRun(store: world.store, rules: others).due(at: world.now)
    #expect(outcome.decisions.count { $0.owner == "anna" } == 1)
    #expect(try held() == 2)
  }

  @Test func aMonthOfACapacityIsThatOfTheCalendar() throws {
    let world = try RoutedWorld(seed: 1, people: 3)
    var rules = plain([Owner("anna", capacityPerMonth: 1)])
    rules.calendar = BusinessCalendar(zone: "Europe/Berlin")
    try world.refresh(rules)
    let run = RouteRun(store: world.store, rules: rules)
    let last = try #require(Timestamp(iso8601: "2026-03-31T21:59:59Z"))
    #expect(try run.all(at: last).decisions.isEmpty)
    let next = try #require(Timestamp(iso8601: "2026-03-31T22:00:00Z"))
    func held() throws -> Set<LeadID> {
      Set(try world.store.leads().filter { $0.decision?.owner == "anna" }.map(\.lead.id))
    }
    let before = try held()
    #expect(try run.due(at: next).decisions.count { $0.owner == "anna" } == 1)
    let newcomer = try #require(try held().subtracting(before).first)
    // What came in April there counts for April, though it is March in UTC.
    #expect(try run.all(at: next.adding(hours: 3)).decisions.isEmpty)
    // Nor does that lead stand in its own way when other rules decide it again, in April of both.
    var others = rules
    others.tiers = [TierRule("one")]
    let again = RouteRun(store: world.store, rules: others)
    try #require(try again.all(at: next.adding(hours: 4)).decisions.count > 0)
    #expect(try held().contains(newcomer))
  }

  @Test func timersGoByTheHoursOfTheCalendar() throws {
    let world = try RoutedWorld(seed: 1, people: 3)
    var rules = plain([Owner("anna")])
    rules.queues[0].escalation = [EscalationStep(afterHours: 2)]
    rules.calendar = BusinessCalendar(zone: "Europe/Berlin")
    // A friday at four.
    world.now = try #require(Timestamp(iso8601: "2026-03-06T15:00:00Z"))
    let leads = try world.refresh(rules).leads
    let run = RouteRun(store: world.store, rules: rules)
    #expect(try run.all(at: world.now.adding(hours: 40)).decisions.isEmpty)
    let monday = try #require(Timestamp(iso8601: "2026-03-09T09:00:00Z"))
    #expect(try run.due(at: monday.adding(hours: -0.01)).leads == 0)
    #expect(try run.due(at: monday).decisions.count { $0.timing?.step == 1 } == leads)
  }

  @Test func aTerminalStateStands() throws {
    let world = try RoutedWorld(seed: 2)
    try world.refresh(world.rules())
    let row = try #require(try world.store.leads().first)
    try world.store.save([
      Outcome(id: "1", source: "crm", lead: row.lead, kind: .won, at: world.now)
    ])
    for _ in 0..<8 {
      world.now = world.now.adding(hours: 400)
      world.happen(60)
      let rules = world.rules()
      try world.refresh(rules)
      _ = try RouteRun(store: world.store, rules: rules).all(at: world.now)
      #expect(try world.store.decisions(on: row.lead.id).last?.id == row.decision?.id)
    }
    try world.store.save([
      Outcome(id: "2", source: "crm", lead: row.lead, kind: .opportunity, at: world.now)
    ])
    try world.refresh(LeadRules.default)
    #expect(try world.store.decisions(on: row.lead.id).last?.id != row.decision?.id)
  }

  @Test func anOverrideOutlivesScoringAndMerging() throws {
    let world = try RoutedWorld(seed: 4, people: 6)
    let rules = world.rules()
    try world.refresh(rules)
    let desk = OverrideDesk(store: world.store, rules: rules, by: "kim", now: world.now)
    let until = world.now.adding(hours: 1000)
    let outcome = try desk.set(
      .init(tier: "hot", queue: "sales", owner: "cleo", micropoints: 88_000_000), on: "p3@o1",
      because: "met them", until: until)
    #expect(outcome.decision?.byRules != nil)
    #expect(try route(world.store, "p3@o1") == "hot sales cleo")
    world.now = world.now.adding(hours: 500)
    world.happen(50)
    try world.refresh(world.rules())
    #expect(try route(world.store, "p3@o1") == "hot sales cleo")
    let combined = try #require(
      try world.store.lead("p3@o1")?.scores.first { $0.kind == .combined })
    #expect(combined.micropoints == 88_000_000)
    #expect(combined.terms.last?.name == "override")
    // p3 becomes p2: what was said of one is said of the other.
    try world.database.write { db in
      try db.execute(
        sql: """
          INSERT INTO link_log (event, profile, other, payload, at)
          VALUES ('merged', 'p2', 'p3', '{}', 0);
          INSERT INTO aliases (alias, profile, seq) VALUES ('p3', 'p2', last_insert_rowid());
          """)
    }
    try world.refresh(rules)
    #expect(try route(world.store, "p2@o0") == "hot sales cleo")
    world.now = until
    try world.refresh(rules)
    let after = try #require(try world.store.decisions(on: "p2@o0").last)
    #expect(after.byRules == nil)
    #expect(after.context?.overrides == [])
  }

  @Test func anOverrideIsTakenBackOnce() throws {
    let world = try RoutedWorld(seed: 4, people: 6)
    let rules = world.rules()
    try world.refresh(rules)
    let before = try route(world.store, "p3@o1")
    let desk = OverrideDesk(store: world.store, rules: rules, by: "kim", now: world.now)
    let set = try desk.set(
      .init(owner: "cleo"), on: "p3@o1", because: "knows them", until: nil)
    let later = OverrideDesk(
      store: world.store, rules: rules, by: "lee", now: world.now.adding(hours: 1))
    _ = try later.withdraw(set.override.id.rawValue, because: "a mistake")
    #expect(try route(world.store, "p3@o1").hasPrefix(before.split(separator: " ")[0]))
    #expect(throws: GalenaError.self) {
      try later.withdraw(set.override.id.rawValue, because: "again")
    }
    let standings = try OverrideStanding.all(in: world.store, at: world.now)
    #expect(standings.map(\.state) == [.withdrawn])
    #expect(standings.first?.withdrawnBy?.by == "lee")
    #expect(try world.store.verifyAudit().firstBreak == nil)
  }

  @Test(arguments: [
    LeadOverride.Change(), .init(tier: "none"), .init(queue: "none"), .init(owner: "none"),
  ])
  func whatTheRulesDoNotKnowIsRefused(change: LeadOverride.Change) throws {
    let world = try RoutedWorld(seed: 4, people: 6)
    let rules = world.rules()
    try world.refresh(rules)
    let desk = OverrideDesk(store: world.store, rules: rules, by: "kim", now: world.now)
    #expect(throws: GalenaError.self) {
      try desk.set(change, on: "p3@o1", because: "x", until: nil)
    }
    #expect(throws: GalenaError.self) {
      try desk.set(.init(owner: "anna"), on: "p3@o1", because: " ", until: nil)
    }
    #expect(throws: GalenaError.self) {
      try desk.set(.init(owner: "anna"), on: "p3@o1", because: "x", until: world.now)
    }
    #expect(try world.store.overrides() == [])
  }

  @Test(arguments: 0..<6)
  func someLeadsOrAllComeToTheSame(seed: UInt64) throws {
    let whole = try RoutedWorld(seed: seed)
    let parts = try RoutedWorld(seed: seed)
    var rules = whole.rules()
    _ = parts.rules()
    rules.owners = []
    rules.queues[0].escalation = []
    whole.happen(60)
    parts.happen(60)
    try whole.refresh(rules)
    let graph = parts.graph()
    let leads = graph.leads()
    let decisions = LeadDecisions(store: parts.store, rules: rules)
    for chunk in [leads.prefix(5), leads.dropFirst(5).prefix(9), leads.dropFirst(14)] {
      _ = try decisions.decide(Array(chunk), in: graph, at: parts.now)
    }
    #expect(try parts.store.leads() == whole.store.leads())
  }

  @Test func nobodyAnswersAndSomebodyElseGetsIt() throws {
    let world = try RoutedWorld(seed: 6, people: 3)
    var rules = plain([Owner("anna"), Owner("ben")])
    rules.queues = [
      QueueRule(
        "sales", owners: ["anna"],
        escalation: [EscalationStep(afterHours: 24, owners: ["ben"])])
    ]
    try world.refresh(rules)
    let rows = try world.store.leads()
    try world.store.save([
      Outcome(
        id: "1", source: "crm", lead: rows[0].lead, kind: .accepted,
        at: world.now.adding(hours: 2))
    ])
    let run = RouteRun(store: world.store, rules: rules)
    #expect(try run.due(at: world.now.adding(hours: 23)).leads == 0)
    let late = try run.due(at: world.now.adding(hours: 24))
    #expect(late.decisions.map(\.lead) == rows.dropFirst().map(\.lead.id))
    #expect(late.decisions.allSatisfy { $0.owner == "ben" && $0.timing?.step == 1 })
    // Nothing is left to look at, and scoring again does not bring anna back.
    #expect(try run.due(at: world.now.adding(hours: 99)).leads == 0)
    world.now = world.now.adding(hours: 100)
    try world.refresh(rules)
    #expect(
      try world.store.leads().map { $0.decision?.owner }.sorted { ($0 ?? "") < ($1 ?? "") }
        == ["anna", "ben", "ben"])
  }
}
