import Graph
import LeadModel
import Testing

@Suite struct LeadViewTests {
  static let graph = LeadGraph(
    profiles: [
      World.person(
        "ada", at: ["acme"],
        fields: [
          World.field(
            .email, .text("ada@acme.example"),
            [
              World.source("d1", day: 2), World.source("d1", day: 6),
              World.source("d2", day: 6),
            ]),
          World.field(.personTitle, .text("Buyer"), [World.source("d3", day: 8)]),
          World.field(.phone, .phone(PhoneNumber(e164: "+4930000000")), [World.source("d4")]),
        ], since: 4),
      World.person("ben", at: ["acme"], since: 7), World.organization("acme"),
    ],
    signals: [World.signal("1", about: "ada", day: 3), World.signal("2", about: "ada", day: 9)])

  struct Expectation: Sendable {
    let day: Int
    let fields: [Field]
    let documents: [DocumentID]
    let staff: [ProfileID]?
    let signals: [SignalID]
  }

  @Test func anEmployerOfLaterIsNotShownThoughTheFieldsAreKnown() throws {
    let graph = LeadGraph(
      profiles: [
        World.person(
          "ada", at: ["acme"],
          fields: [World.field(.email, .text("ada@acme.example"), [World.source("d1", day: 1)])],
          since: 4), World.organization("acme"),
      ])
    let lead = try #require(Lead(person: "ada", organization: nil))
    for (day, count) in [(3, 0), (4, 1)] {
      let view = LeadView(of: lead, in: graph, asOf: World.day(day))
      #expect(view.person?.affiliations.count == count)
    }
  }

  @Test(arguments: [
    Expectation(day: 0, fields: [.phone], documents: ["d4"], staff: nil, signals: []),
    Expectation(
      day: 3, fields: [.email, .phone], documents: ["d1", "d4"], staff: nil, signals: ["1"]),
    Expectation(
      day: 7, fields: [.email, .phone], documents: ["d-ada", "d1", "d2", "d4"],
      staff: ["ada", "ben"], signals: ["1"]),
    Expectation(
      day: 9, fields: [.email, .personTitle, .phone],
      documents: ["d-ada", "d1", "d2", "d3", "d4"], staff: ["ada", "ben"], signals: ["1", "2"]),
  ])
  func showsOnlyWhatWasKnown(_ expected: Expectation) throws {
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    let view = LeadView(of: lead, in: Self.graph, asOf: World.day(expected.day))
    #expect(view.person?.fields.map(\.field) == expected.fields)
    #expect(view.documents.map(\.document) == expected.documents)
    #expect(view.staff == expected.staff)
    #expect((view.organization == nil) == (expected.staff == nil))
    #expect(view.signals.map(\.signal.id) == expected.signals)
  }

  @Test func datesAreThoseKnownByThen() throws {
    let lead = try #require(Lead(person: "ada", organization: nil))
    let view = LeadView(of: lead, in: Self.graph, asOf: World.day(5))
    #expect(view.documents.first { $0.document == "d1" }?.observedAt == World.day(2))
    #expect(view.documents.first { $0.document == "d4" }?.observedAt == nil)
    #expect(view.staff == nil)
    #expect(view.person?.fields.first?.sources.map(\.document) == ["d1"])
  }
}
