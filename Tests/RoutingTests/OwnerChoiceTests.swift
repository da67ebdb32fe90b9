import LeadModel
import Routing
import Testing

@Suite struct OwnerChoiceTests {
  struct Case: CustomTestStringConvertible {
    let owner: Owner
    var country: String? = "DE"
    var language: String? = "de"
    var load = 0
    let obstacle: String?
    var testDescription: String { obstacle ?? "eligible \(owner)" }
  }

  static let cases = [
    Case(owner: Owner("anna"), obstacle: nil),
    Case(owner: Owner("anna"), country: nil, language: nil, obstacle: nil),
    Case(owner: Owner("anna", territories: ["at", "de"]), obstacle: nil),
    Case(
      owner: Owner("anna", territories: ["AT", "CH"]), obstacle: "DE is not in AT, CH"),
    Case(
      owner: Owner("anna", territories: ["DE"]), country: nil,
      obstacle: "the lead's country is unknown"),
    Case(owner: Owner("anna", languages: ["fr"]), obstacle: "does not speak de"),
    Case(owner: Owner("anna", languages: ["fr"]), language: nil, obstacle: nil),
    Case(owner: Owner("anna", capacityPerMonth: 1), obstacle: nil),
    Case(
      owner: Owner("anna", capacityPerMonth: 1), load: 1, obstacle: "at capacity: 1 of 1 this month"
    ),
    Case(
      owner: Owner("anna", capacityPerMonth: 0), obstacle: "at capacity: 0 of 0 this month"),
    Case(
      owner: Owner("anna", absences: [.init(from: "2026-03-03", to: "2026-03-03")]),
      obstacle: "absent 2026-03-03 to 2026-03-03"),
    Case(
      owner: Owner("anna", absences: [.init(from: "2026-03-04", to: "2026-03-09")]), obstacle: nil),
  ]

  @Test(arguments: cases)
  func eligibility(_ example: Case) throws {
    var features = [Examples.feature("contact-ways", .number(1))]
    if let country = example.country {
      features.append(Examples.feature("country", .text(country)))
    }
    if let language = example.language {
      features.append(Examples.feature("language", .text(language)))
    }
    let decision = try Router(rules: Examples.rules(owners: [example.owner])).decide(
      lead: "ada@acme", features: features, scores: Examples.scores(),
      load: OwnerLoad(["anna": example.load]), at: Examples.now)
    #expect(decision.owner == (example.obstacle == nil ? "anna" : nil))
    let candidate = try #require(decision.candidates.first)
    #expect(candidate.eligible == (example.obstacle == nil))
    #expect(candidate.reason == example.obstacle ?? "can take it")
    #expect(!decision.ownerReason.isEmpty)
  }

  @Test func leadsGoRound() throws {
    let owners = [Owner("anna", capacityPerMonth: 2), Owner("ben"), Owner("cleo")]
    let router = try Router(rules: Examples.rules(owners: owners))
    var load = OwnerLoad()
    var chosen: [String] = []
    for number in 0..<9 {
      let decision = try router.decide(
        lead: LeadID("p\(number)@-"), features: Examples.german, scores: Examples.scores(),
        load: load, at: Examples.now)
      load.assign(decision.owner)
      chosen.append(decision.owner ?? "-")
    }
    #expect(
      chosen == ["anna", "ben", "cleo", "anna", "ben", "cleo", "ben", "cleo", "ben"])
    #expect(load["ben"] == 4)
  }

  @Test func theQueueNamesItsOwnersInItsOrder() throws {
    var rules = Examples.rules(owners: [Owner("anna"), Owner("ben"), Owner("cleo")])
    rules.queues[0].owners = ["cleo", "anna"]
    let decision = try Router(rules: rules).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(), at: Examples.now)
    #expect(decision.candidates.map(\.owner) == ["cleo", "anna"])
    #expect(decision.owner == "cleo")
  }
}
