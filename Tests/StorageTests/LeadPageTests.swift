import LeadModel
import Storage
import Testing

/// The list of leads page by page.
@Suite struct LeadPageTests {
  let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.ingest([Sample.report("doc")])
    try store.resolve([
      Sample.profile("p1", records: ["doc-p"]), Sample.profile("p2"), Sample.profile("p3"),
    ])
    try store.saveLeads(
      changed: [
        try Sample.lead("p1", points: 50), try Sample.lead("p2", points: 70, title: "Bo Fry"),
        try Sample.lead("p3", points: 50, title: "Cy Gee"),
      ], at: Sample.time())
    try store.saveDecisions([
      Sample.decision("d1", lead: "p1@-", queue: "south", at: 1),
      Sample.decision("d2", lead: "p1@-", queue: "north", at: 2),
      Sample.decision("d3", lead: "p2@-", queue: "south", at: 3),
    ])
  }

  static let pages: [(LeadPageQuery, [LeadID])] = [
    (LeadPageQuery(), ["p2@-", "p1@-", "p3@-"]),
    (LeadPageQuery(offset: 1, limit: 1), ["p1@-"]),
    (LeadPageQuery(offset: 9), []),
    (LeadPageQuery(order: .newest), ["p2@-", "p1@-"]),
    (LeadPageQuery(order: .oldest), ["p1@-", "p2@-"]),
    (LeadPageQuery(queue: "north"), ["p1@-"]),
    (LeadPageQuery(tier: "A"), ["p2@-", "p1@-"]),
    (LeadPageQuery(search: "FRY"), ["p2@-"]),
    (LeadPageQuery(search: "muhle"), ["p1@-"]),
    (LeadPageQuery(search: "%"), []),
    (LeadPageQuery(search: "\"'; --"), []),
    (LeadPageQuery(queue: "south", search: "muhle"), []),
  ]

  @Test(arguments: pages)
  func aPageHasItsLeads(page: LeadPageQuery, expected: [LeadID]) throws {
    #expect(try store.leads(on: page).map(\.lead.id) == expected)
  }

  @Test func queuesAndTiersAreCountedByTheLatestDecision() throws {
    #expect(
      try store.leadFacets().map { "\($0.queue) \($0.tier) \($0.leads)" } == [
        "north A 1", "south A 1",
      ])
  }

  @Test func theLeadsOfAProfileAreFound() throws {
    #expect(try store.leads(of: "p2", limit: 9).map(\.lead.id) == ["p2@-"])
    #expect(try store.leads(at: "p2", limit: 9).isEmpty)
  }
}
