import Graph
import LeadModel
import Testing

@Suite struct LeadGraphTests {
  static let profiles = [
    World.person(
      "ada", at: ["acme"],
      fields: [World.field(.email, .text("ada@acme.example"), [World.source("d1", day: 2)])]),
    World.person("ben", at: ["acme"]), World.person("eve", at: ["acme"], isUs: true),
    World.organization("acme"),
  ]

  @Test func anEventCountsOnceInItsClosestRelation() throws {
    let graph = LeadGraph(
      profiles: Self.profiles,
      signals: [
        World.signal("1", about: "acme", day: 1), World.signal("1", about: "ada", day: 2),
        World.signal("1", about: "ben", day: 0), World.signal("2", about: "ben", day: 3),
        World.signal("2", about: "ben", day: 3), World.signal("3", about: "acme", day: 4),
        World.signal("3", about: "acme", day: 4, source: "web"),
        World.signal("4", about: "eve", day: 5),
      ])
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    let signals = graph.signals(of: lead)
    #expect(
      signals.map { "\($0.signal.source)/\($0.signal.id) \($0.relation)" } == [
        "crm/1 own", "crm/2 colleague", "crm/3 organization", "web/3 organization",
      ])
  }

  @Test func anOrganisationAloneOwnsItsSignals() throws {
    let graph = LeadGraph(
      profiles: [World.organization("acme")], signals: [World.signal("1", about: "acme")])
    let lead = try #require(Lead(person: nil, organization: "acme"))
    #expect(graph.signals(of: lead).map(\.relation) == [.own])
  }

  @Test func whatIsToComeHidesNothing() throws {
    let graph = LeadGraph(
      profiles: Self.profiles,
      signals: [World.signal("1", about: "acme", day: 1), World.signal("1", about: "ada", day: 9)])
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    #expect(graph.signals(of: lead, upTo: World.day(5)).map(\.relation) == [.organization])
    #expect(graph.signals(of: lead, upTo: World.day(9)).map(\.relation) == [.own])
  }

  @Test func edgesNameTheirEvidence() throws {
    let graph = LeadGraph(
      profiles: Self.profiles,
      signals: [World.signal("1", about: "ada", provenance: World.source("d3", day: 1))],
      correspondence: [
        Correspondence(
          kind: .wrote, profile: "ada", document: "d2", confidence: 0.7, record: "r2"),
        Correspondence(kind: .wasSent, profile: "eve", document: "d2", confidence: 0.6),
        Correspondence(kind: .wrote, profile: "nobody", document: "d2", confidence: 0.6),
      ])
    let kinds = graph.edges(of: .person("ada")).map { "\($0.kind) \($0.document?.rawValue ?? "-")" }
    #expect(
      kinds.sorted() == [
        "about -", "mentions d-ada", "mentions d1", "mentions d3", "worksAt -", "wrote d2",
      ])
    let letter = graph.edges(of: .document("d2"))
    #expect(letter.map(\.kind) == [.wrote, .wasSent])
    #expect(letter.map(\.from) == [.person("ada"), .document("d2")])
    #expect(letter.map(\.to) == [.document("d2"), .person("eve")])
    let mention = try #require(graph.edges(of: .document("d1")).first)
    #expect(mention.evidence.map(\.statement) == ["st-d1"])
    #expect(graph.edges.allSatisfy { !$0.evidence.isEmpty })
    #expect(graph.documents(of: "ada") == ["d-ada", "d1", "d2", "d3"])
  }

  @Test func referencesLeadBackToTheirSignal() {
    let signals = [
      World.signal("1", about: "ada"), World.signal("1", about: "ada", source: "web"),
    ]
    let graph = LeadGraph(profiles: Self.profiles, signals: signals)
    for signal in signals { #expect(graph.signal(.signal(signal)) == signal) }
    #expect(graph.signal(SourceReference(kind: .document, id: "crm/1")) == nil)
  }

  @Test func peopleAndOrganisationsKnowEachOther() {
    let graph = LeadGraph(profiles: Self.profiles)
    #expect(graph.people(of: "acme").map(\.id) == ["ada", "ben", "eve"])
    #expect(graph.organizations(of: "ada").map(\.id) == ["acme"])
    #expect(graph.people(of: "gone").isEmpty)
  }

  @Test(arguments: 0..<100)
  func theOrderOfArrivalDoesNotMatter(seed: Int) {
    var random = SeededRandom(seed: seed)
    let profiles = RandomWorld.profiles(&random)
    let signals = RandomWorld.signals(about: profiles, &random)
    let letters = profiles.map {
      Correspondence(kind: .wrote, profile: $0.id, document: "d1", confidence: 0.5)
    }
    let one = LeadGraph(profiles: profiles, signals: signals, correspondence: letters)
    let other = LeadGraph(
      profiles: profiles.shuffled(using: &random), signals: signals.shuffled(using: &random),
      correspondence: letters.shuffled(using: &random) + letters)
    #expect(one.profiles == other.profiles)
    #expect(one.signals == other.signals)
    #expect(one.edges == other.edges)
    for lead in one.leads() { #expect(one.signals(of: lead) == other.signals(of: lead)) }
  }
}
