import Graph
import LeadModel
import Testing

/// What leads of one account share says the same as each lead worked out by itself.
@Suite struct AccountViewsTests {
  @Test func leadsTogetherAreAsLeadsAlone() throws {
    let graph = LeadViewTests.graph
    for day in 0...9 {
      let now = World.day(day)
      var accounts = AccountViews(of: graph, asOf: now)
      for lead in graph.leads() {
        let (together, alone) = (
          LeadView(of: lead, in: &accounts), LeadView(of: lead, in: graph, asOf: now)
        )
        #expect(together.documents == alone.documents)
        #expect(together.staff == alone.staff)
        #expect(together.organization == alone.organization)
        #expect(together.person == alone.person)
        #expect(together.signals.map(\.signal.id) == alone.signals.map(\.signal.id))
        #expect(together.signals.map(\.relation) == alone.signals.map(\.relation))
        let known = graph.signals(of: lead, upTo: now)
        #expect(together.signals.map(\.signal.id) == known.map(\.signal.id))
      }
    }
  }

  /// A document that speaks of both is as late as the later of the two.
  @Test(arguments: [(2, 6, 6), (6, 2, 6)])
  func documentsOfBothAreOne(mine: Int, account: Int, latest: Int) throws {
    let name = FieldValue.text("Acme")
    let graph = LeadGraph(
      profiles: [
        World.person(
          "ada", at: ["acme"],
          fields: [World.field(.email, name, [World.source("d1", day: mine)])], since: 1),
        World.organization(
          "acme",
          fields: [
            World.field(
              .organizationName, name,
              [World.source("d1", day: account), World.source("d2", day: 1)])
          ]),
      ])
    let lead = try #require(graph.leads().first { $0.person == "ada" })
    let view = LeadView(of: lead, in: graph, asOf: World.day(9))
    #expect(view.documents.map(\.document) == ["d-ada", "d1", "d2"])
    #expect(view.documents.first { $0.document == "d1" }?.observedAt == World.day(latest))
  }
}
