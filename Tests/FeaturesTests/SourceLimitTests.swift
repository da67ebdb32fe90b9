import Graph
import LeadModel
import Testing

@testable import Features

/// What counts much names ten of it, and counts all.
@Suite struct SourceLimitTests {
  @Test func aLargeAccountCountsAllItsPeople() throws {
    let people = (0..<300).map { number in
      Profile(
        id: ProfileID("p\(1000 + number)"), kind: .person, fields: [],
        affiliations: [
          .init(
            organization: "acme", confidence: 1,
            sources: [World.source("d\(1000 + number)", day: Double(number))])
        ])
    }
    let graph = LeadGraph(
      profiles: people + [Profile(id: "acme", kind: .organization, fields: [])], signals: [])
    let lead = try #require(graph.leads().first)
    let values = FeatureCatalogue.standard.values(for: lead, in: graph, asOf: World.day(400))
    let staff = try #require(values.first { $0.name == "people-at-account" })
    #expect(staff.value == .number(300))
    #expect(staff.sources.map(\.id) == (0..<10).map { "p\(1000 + $0)" })
  }

  @Test func whateverADefinitionNamesIsCut() throws {
    let definition = FeatureDefinition(
      "many", version: 1, type: .number, sources: ["documents"], owner: .account, purpose: "A test."
    ) { _ in
      .init(
        value: .number(30),
        sources: (0..<30).map { SourceReference(kind: .document, id: "d\($0 / 2)") })
    }
    let graph = LeadGraph(profiles: [Profile(id: "acme", kind: .organization, fields: [])])
    let lead = try #require(graph.leads().first)
    let value = definition.value(for: LeadView(of: lead, in: graph, asOf: World.day(0)))
    #expect(value?.sources.map(\.id) == (0..<10).map { "d\($0)" })
  }

  @Test func ofManySignalsTheLatestAreNamed() throws {
    let signals = (0..<150).map {
      World.signal("s\(1000 + $0)", "intent.rfp", day: Double($0) / 10)
    }
    let values = World.values(organization: [], signals: signals, asOf: World.day(20))
    for name in ["recent-signals", "intent-count.rfp"] {
      let value = try #require(values[name])
      #expect(value.value == .number(150))
      #expect(value.sources.map(\.id) == (140..<150).map { "crm/s\(1000 + $0)" })
      #expect(value.eventTime == World.day(14.9))
    }
  }
}
