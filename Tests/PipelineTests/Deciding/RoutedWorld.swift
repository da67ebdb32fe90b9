import GRDB
import Graph
import LeadModel
import Routing
import Scoring
import Storage

@testable import Pipeline

/// A store of invented leads whose profiles, signals, rules and clock change at random.
final class RoutedWorld {
  let database: DatabaseQueue
  let store: Store
  var random: SplitMix64
  var now = Timestamp(millisecondsSince1970: 1_772_534_520_000)  // 2026-03-03T10:42
  private(set) var signals: [Signal] = []
  let people: Int
  private var ruleSets = 0

  init(seed: UInt64, people: Int = 24) throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
    random = SplitMix64(seed: seed)
    self.people = people
  }

  func below(_ bound: Int) -> Int { random.below(bound) }
  func pick<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

  static func source(_ confidence: Double = 1) -> FieldSource {
    FieldSource(source: "crm", confidence: confidence)
  }

  static func field(_ field: Field, _ text: String) -> GoldenField {
    GoldenField(
      field: field, value: .text(text), strategy: "imported", sources: [source()], losers: [])
  }

  /// Profiles as they happen to be now: employees and reachability change.
  func profiles() -> [Profile] {
    let organizations = (0..<max(1, people / 3)).map { number in
      Profile(
        id: ProfileID("o\(number)"), kind: .organization,
        fields: [
          Self.field(.organizationName, "Firm \(number)"),
          Self.field(.domain, "firm\(number).example"),
          Self.field(.employees, "\(pick([5, 40, 300, 1000]))"),
        ], records: [], affiliations: [], isUs: false)
    }
    let persons = (0..<people).map { number in
      let mail = below(4) > 0 ? [Self.field(.email, "p\(number)@firm.example")] : []
      return Profile(
        id: ProfileID("p\(number)"), kind: .person,
        fields: [Self.field(.personTitle, pick(["Head of Purchasing", "Buyer", "Clerk"]))] + mail,
        records: [],
        affiliations: [
          .init(
            organization: ProfileID("o\(number % max(1, people / 3))"), confidence: 1,
            sources: [Self.source()])
        ], isUs: false)
    }
    return organizations + persons
  }

  func happen(_ count: Int) {
    for _ in 0..<count {
      let number = signals.count
      signals.append(
        Signal(
          id: SignalID("s\(number)"), source: "crm", profile: ProfileID("p\(below(people))"),
          type: pick([
            "intent.rfp", "form.submitted", "email.opened", "intent.negative", "web.visit",
          ]), occurredAt: now.adding(hours: -Double(below(2000))),
          confidence: Double(1 + below(100)) / 100))
    }
  }

  func graph() -> LeadGraph { LeadGraph(profiles: profiles(), signals: signals) }

  @discardableResult
  func refresh(_ rules: LeadRules) throws -> (leads: Int, decisions: Int) {
    let graph = graph()
    let leads = graph.leads()
    let gone = Set(try store.leads().map(\.lead.id)).subtracting(leads.map(\.id))
    return try LeadDecisions(store: store, rules: rules).decide(
      leads, removed: gone.sorted(), in: graph, at: now)
  }

  /// Rules that differ in everything that a decision rests on.
  func rules() -> LeadRules {
    var rules = LeadRules.default
    rules.fit.rules[0].points = Double(below(40))
    rules.intent.colleagueFactor = Double(below(10)) / 10
    rules.combined.fit = Double(1 + below(9)) / 10
    rules.segments = [
      SegmentRule("large", when: [.feature("employees", Comparison(atLeast: 250))]),
      SegmentRule("others"),
    ]
    rules.gate[2].when = [.score(.intent, Comparison(atLeast: Double(5 + below(20))))]
    ruleSets += 1
    rules.queues[0].choose = [.roundRobin, .random, .leastLoaded][ruleSets % 3]
    rules.queues[0].escalation = [
      EscalationStep(afterHours: 24), EscalationStep(afterHours: 48, queue: "nurture"),
    ]
    rules.owners = [
      Owner("anna", capacityPerMonth: 1 + below(5)), Owner("ben", accounts: ["firm1.example"]),
      Owner("cleo", absences: [.init(from: "2026-04-01", to: "2026-05-01")]),
    ]
    return rules
  }
}
