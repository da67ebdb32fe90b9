import LeadModel
import Routing
import Scoring
import Testing

@Suite struct OwnerPreferenceTests {
  private func decide(
    _ owners: [Owner], choose: QueueRule.Choosing = .leastLoaded, skills: [String] = [],
    load: OwnerLoad = OwnerLoad(), context: DecisionContext = DecisionContext(),
    lead: LeadID = "ada@acme"
  ) throws -> Decision {
    var rules = Examples.rules(owners: owners)
    rules.queues[0].choose = choose
    rules.queues[0].skills = skills
    return try Router(rules: rules).decide(
      lead: lead, features: Examples.german, scores: Examples.scores(), load: load,
      context: context, at: Examples.now)
  }

  @Test func anAccountIsItsOwners() throws {
    let owners = [Owner("anna"), Owner("ben", accounts: ["Acme.example"])]
    let decision = try decide(
      owners, load: OwnerLoad(["ben": 9]), context: DecisionContext(account: ["acme.example"]))
    #expect(decision.owner == "ben")
    #expect(decision.choice?.method == .account)
    let full = [Owner("anna"), Owner("ben", accounts: ["acme.example"], capacityPerMonth: 1)]
    #expect(
      try decide(
        full, load: OwnerLoad(["ben": 1]), context: DecisionContext(account: ["acme.example"])
      ).owner == "anna")
  }

  @Test func whoHasTheLeadKeepsIt() throws {
    let owners = [Owner("anna"), Owner("ben", capacityPerMonth: 1)]
    var before = try decide([Owner("ben")])
    #expect(before.owner == "ben")
    before = try decide(
      owners, context: DecisionContext(standing: StandingDecision(before, after: nil)))
    #expect("\(before.owner ?? "-") \(before.choice?.method.rawValue ?? "")" == "ben kept")
  }

  @Test func colleaguesComeToOneOwner() throws {
    let decision = try decide(
      [Owner("anna"), Owner("ben")], context: DecisionContext(accountOwner: "ben"))
    #expect(decision.owner == "ben")
  }

  @Test func skillsAreAskedFor() throws {
    let decision = try decide(
      [Owner("anna"), Owner("ben", skills: ["Pharma"])], skills: ["pharma"])
    #expect(decision.owner == "ben")
    #expect(decision.candidates.first?.reason == "has no skill pharma")
  }

  @Test func turnsGoOnWhereTheyStopped() throws {
    let owners = [
      Owner("anna"), Owner("ben", absences: [.init(from: "2026-03-01", to: "2026-03-09")]),
      Owner("cleo"),
    ]
    func next(after last: String?) throws -> String? {
      let context = DecisionContext(lastInTurn: last.map { ["sales": $0] } ?? [:])
      return try decide(owners, choose: .roundRobin, context: context).owner
    }
    #expect(try next(after: nil) == "anna")
    #expect(try next(after: "anna") == "cleo")
    #expect(try next(after: "cleo") == "anna")
    #expect(try next(after: "gone") == "anna")
  }

  @Test func chanceIsEvenAndKnown() throws {
    let owners = [Owner("anna"), Owner("ben"), Owner("cleo")]
    var counts: [String: Int] = [:]
    for number in 0..<600 {
      let decision = try decide(owners, choose: .random, lead: LeadID("p\(number)@-"))
      #expect(decision.choice?.propensity == 1.0 / 3)
      counts[decision.owner ?? "-", default: 0] += 1
    }
    #expect(counts.count == 3)
    #expect(counts.values.allSatisfy { (150...250).contains($0) }, "\(counts)")
  }

  @Test func nobodyIsWaitedForWithoutEnd() throws {
    let absent = Owner("anna", absences: [.init(from: "2026-03-01", to: "2026-03-09")])
    #expect(try decide([absent]).timing?.due == Timestamp(iso8601: "2026-03-10"))
    let full = Owner("anna", capacityPerMonth: 1)
    let due = try decide([full], load: OwnerLoad(["anna": 1])).timing?.due
    #expect(due == Timestamp(iso8601: "2026-04-01"))
    let elsewhere = try decide([Owner("anna", territories: ["FR"])])
    #expect(elsewhere.timing?.due == Examples.now.adding(hours: 24))
    #expect(elsewhere.timing?.reason == "nobody could take it: tried again")
  }
}
