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
}
