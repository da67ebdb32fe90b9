import Foundation
import LeadModel
import Routing
import Scoring
import Testing

@Suite struct RoutingRulesTests {
  @Test func theDefaultIsValid() throws {
    #expect(LeadRules.default.problems().isEmpty)
    #expect(try JSONDecoder().decode(LeadRules.self, from: Data("{}".utf8)) == .default)
  }

  @Test func whatIsWrittenIsRead() throws {
    var routing = Examples.rules(owners: [Owner("anna", capacityPerMonth: 1)])
    routing.calendar = BusinessCalendar(
      zone: "Europe/Berlin", holidays: [.init(from: "2026-12-25", to: "2026-12-26")])
    let rules = LeadRules(routing: routing)
    let data = try JSONEncoder().encode(rules)
    #expect(try JSONDecoder().decode(LeadRules.self, from: data) == rules)
  }

  struct Mistake: CustomTestStringConvertible {
    let code: RulesProblem.Code
    let path: String
    let change: @Sendable (inout RoutingRules) -> Void
    var testDescription: String { "\(code) \(path)" }

    init(
      _ code: RulesProblem.Code, _ path: String,
      change: @escaping @Sendable (inout RoutingRules) -> Void
    ) {
      self.code = code
      self.path = path
      self.change = change
    }
  }

  static let mistakes = [
    Mistake(.missingCatchAll, "queues") { $0.queues = [] },
    Mistake(.missingCatchAll, "queues") { $0.queues.removeLast() },
    Mistake(.missingCatchAll, "tiers") { $0.tiers[2].when = [.qualified(true)] },
    Mistake(.unreachableRule, "tiers[2]") { $0.tiers[1].when = nil },
    Mistake(.unreachableRule, "queues[3]") { $0.queues.append(QueueRule("late")) },
    Mistake(.duplicateName, "queues[1].name") { $0.queues[1].name = "sales" },
    Mistake(.unknownName, "queues[0].when.tier") { $0.queues[0].when = [.tier(["lukewarm"])] },
    Mistake(.unknownName, "queues[0].owners[0]") { $0.queues[0].owners = ["zoe"] },
    Mistake(.duplicateName, "queues[0].owners[1]") {
      $0.owners = [Owner("anna")]
      $0.queues[0].owners = ["anna", "anna"]
    },
    Mistake(.unknownName, "gate[0].when.feature") {
      $0.gate[0].when = [.feature("pigeons", Comparison(present: true))]
    },
    Mistake(.notAvailableHere, "gate[0].when") { $0.gate[0].when = [.tier(["hot"])] },
    Mistake(.notAvailableHere, "gate[0].when") { $0.gate[0].when = [.qualified(true)] },
    Mistake(.notAvailableHere, "tiers[0].when") { $0.tiers[0].when = [.tier(["hot"])] },
    Mistake(.duplicateName, "owners[1].name") { $0.owners = [Owner("anna"), Owner("anna")] },
    Mistake(.unknownName, "owners[0].name") { $0.owners = [Owner("*")] },
    Mistake(.outOfRange, "owners[0].territories[1]") {
      $0.owners = [Owner("anna", territories: ["DE", "Austria"])]
    },
    Mistake(.outOfRange, "owners[0].capacityPerMonth") {
      $0.owners = [Owner("anna", capacityPerMonth: -1)]
    },
    Mistake(.outOfRange, "owners[0].absences[0]") {
      $0.owners = [Owner("anna", absences: [.init(from: "2026-08-14", to: "2026-08-01")])]
    },
    Mistake(.outOfRange, "owners[0].absences[0].to") {
      $0.owners = [Owner("anna", absences: [.init(from: "2026-08-01", to: "14 August")])]
    },
    Mistake(.unknownName, "calendar.zone") { $0.calendar = .init(zone: "Europe/Atlantis") },
    Mistake(.outOfRange, "calendar.days") { $0.calendar = .init(days: []) },
    Mistake(.duplicateName, "calendar.days[1]") { $0.calendar = .init(days: [.mon, .mon]) },
    Mistake(.outOfRange, "calendar.to") { $0.calendar = .init(from: "17:00", to: "09:00") },
    Mistake(.outOfRange, "calendar.from") { $0.calendar = .init(from: "9 am") },
    Mistake(.outOfRange, "calendar.to") { $0.calendar = .init(to: "24:01") },
    Mistake(.outOfRange, "calendar.holidays[0]") {
      $0.calendar = .init(holidays: [.init(from: "2026-12-26", to: "2026-12-25")])
    },
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(_ mistake: Mistake) throws {
    var rules = RoutingRules.default
    mistake.change(&rules)
    let names: Set = ["contact-ways", "refusal"]
    let problems = rules.problems(features: names)
    #expect(problems.map(\.code) == [mistake.code])
    #expect(problems.map(\.path) == [mistake.path])
    #expect(problems.allSatisfy { !$0.remedy.isEmpty })
    let error = try #require(throws: RulesError.self) { try Router(rules: rules, features: names) }
    #expect(error.problems == problems)
  }

  @Test(arguments: [
    (#"{"owners": [{"name": "anna", "capacity": 3}]}"#, "owners[0].capacity"),
    (
      #"{"owners": [{"name": "anna", "absences": [{"from": "a", "until": "b"}]}]}"#,
      "owners[0].absences[0].until"
    ),
    (#"{"queues": [{"name": "a", "owner": "b"}]}"#, "queues[0].owner"),
    (#"{"tiers": [{"name": "a", "if": {}}]}"#, "tiers[0].if"),
    (#"{"gate": [{"name": "a", "when": {"feature": "a", "equal": 1}}]}"#, "gate[0].when.equal"),
    (
      #"{"intent": {"signals": [{"type": "a", "points": 1, "halflife": 1}]}}"#,
      "intent.signals[0].halflife"
    ),
  ])
  func unknownKeysAreRefused(json: String, path: String) throws {
    let error = try #require(throws: RulesError.self) {
      try JSONDecoder().decode(LeadRules.self, from: Data(json.utf8))
    }
    #expect(error.problems.map(\.code) == [.unknownKey])
    #expect(error.problems.map(\.path) == [path])
  }

  @Test func otherSectionsAreSomebodyElses() throws {
    let json = Data(#"{"us": {"names": ["Acme"]}, "combined": {"fit": 1}}"#.utf8)
    #expect(try JSONDecoder().decode(LeadRules.self, from: json).combined.fit == 1)
    #expect(LeadRules.sections.contains("queues"))
  }
}
