import LeadModel
import Storage
import Testing

@Suite struct LeadTests {
  let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.ingest([Sample.report("doc")])
    try store.resolve([
      Sample.profile("p1", records: ["doc-p"]), Sample.profile("p2"), Sample.profile("p3"),
    ])
    let leads = [
      try Sample.lead("p1", points: 50), try Sample.lead("p2", points: 70, title: "Bo Fry"),
      try Sample.lead("p3", points: 50, title: "Cy Gee"),
    ]
    try store.saveLeads(changed: leads, at: Sample.time())
    try store.saveDecisions([
      Sample.decision("d1", lead: "p1@-", queue: "south", at: 1),
      Sample.decision("d2", lead: "p1@-", queue: "north", at: 2),
      Sample.decision("d3", lead: "p2@-", queue: "south", at: 1),
    ])
  }

  static let filters: [(LeadFilter, [LeadID])] = [
    (LeadFilter(), ["p2@-", "p1@-", "p3@-"]),
    (LeadFilter(limit: 1), ["p2@-"]),
    (LeadFilter(queue: "north"), ["p1@-"]),
    (LeadFilter(queue: "south"), ["p2@-"]),
    (LeadFilter(tier: "A"), ["p2@-", "p1@-"]),
    (LeadFilter(tier: "B"), []),
    (LeadFilter(minimumScore: 50), ["p2@-", "p1@-", "p3@-"]),
    (LeadFilter(minimumScore: 50.000001), ["p2@-"]),
    (LeadFilter(search: "FRY"), ["p2@-"]),
    (LeadFilter(search: "p3@mill"), ["p3@-"]),
    (LeadFilter(search: "muhle"), ["p1@-"]),
    (LeadFilter(search: "%"), []),
    (LeadFilter(queue: "south", search: "muhle"), []),
  ]

  @Test(arguments: filters)
  func leadsAreListedByScore(filter: LeadFilter, expected: [LeadID]) throws {
    #expect(try store.leads(matching: filter).map(\.lead.id) == expected)
  }

  @Test func aRowShowsTheLatestDecision() throws {
    let row = try #require(try store.leads(matching: LeadFilter(queue: "north")).first)
    #expect(row.title == "Ada Byng")
    #expect(row.combined == 50)
    #expect(row.fit == 1)
    #expect(row.intent == nil)
    #expect(row.decision?.id == "d2")
    #expect(row.decision?.owner == "kim")
    #expect(row.decision?.decidedAt == Sample.time(2))
    #expect(try store.leads(matching: LeadFilter(search: "cy")).first?.decision == nil)
  }

  @Test func aLeadComesBackWithFeaturesAndScores() throws {
    #expect(try store.lead("p1@-") == Sample.lead("p1", points: 50))
    #expect(try store.lead("nobody") == nil)
  }

  @Test func changedLeadsAreWrittenAndRemovedOnesGo() throws {
    let better = try Sample.lead("p3", points: 90)
    try store.saveLeads(changed: [better], removed: ["p2@-"], at: Sample.time())
    #expect(try store.leads().map(\.lead.id) == ["p3@-", "p1@-"])
    #expect(try store.lead("p3@-") == better)
  }

  @Test func aLeadThatKeepsItsNameIsScoredAnew() throws {
    let before = try Sample.lead("p1", points: 50)
    let again = ScoredLead(
      lead: before.lead, title: before.title, searchTerms: before.searchTerms,
      features: before.features, scores: [Sample.score(.combined, points: 60)],
      events: [
        ScoredEvent(
          Signal(
            id: "s", source: "crm", profile: "p1", type: "web.visit", occurredAt: Sample.time()),
          relation: 0)
      ], account: ["mill.example"])
    try store.saveLeads(changed: [again], at: Sample.time(5))
    #expect(try store.lead("p1@-") == again)
    #expect(try store.leads().first { $0.lead.id == "p1@-" }?.fit == nil)
    let renamed = try Sample.lead("p1", points: 60, title: "Ada King")
    try store.saveLeads(changed: [renamed], at: Sample.time(6))
    #expect(try store.lead("p1@-") == renamed)
  }

  @Test func rebuildingLeadsKeepsDecisions() throws {
    try store.saveLeads(
      changed: [Sample.lead("p1", points: 10)], removed: ["p2@-", "p3@-"], at: Sample.time())
    #expect(try store.leads().map(\.decision?.id) == ["d2"])
    #expect(try store.decisions(on: "p1@-").map(\.id) == ["d1", "d2"])
  }
}
