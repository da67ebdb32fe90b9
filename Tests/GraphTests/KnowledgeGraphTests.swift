import LeadModel
import Testing

@testable import Graph

@Suite struct KnowledgeGraphTests {
  private func lines(_ graph: KnowledgeGraph, _ kind: KnowledgeEdge.Kind) -> [String] {
    graph.edges.filter { $0.kind == kind }.map { "\($0.from.id)>\($0.to.id)" }
  }

  @Test func profilesSayWhereTheyAreAndWhatTheyDo() {
    let mill = World.organization(
      "mill",
      fields: [
        World.field(.industry, .text("Metal  works"), [World.source("d1", day: 1)]),
        World.field(
          .address, .address(PostalAddress(city: "Ulm", country: "DE")),
          [World.source("d2", day: 2)]),
      ])
    let graph = KnowledgeGraph(LeadGraph(profiles: [mill]))
    #expect(lines(graph, .inIndustry) == ["mill>metal works"])
    #expect(lines(graph, .locatedIn) == ["mill>ulm, de"])
    let edge = graph.edges.first { $0.kind == .inIndustry }
    #expect(edge?.validFrom == World.day(1))
    #expect(edge?.evidence.map(\.document) == ["d1"])
  }

  @Test func anEmploymentEndsWhenALaterOneBegins() {
    let profile = Profile(
      id: "ada", kind: .person, fields: [],
      affiliations: [
        .init(organization: "new", confidence: 1, sources: [World.source("d2", day: 90)]),
        .init(
          organization: "old", confidence: 1,
          sources: [World.source("d0", day: 1), World.source("d1", day: 30)]),
      ])
    let graph = KnowledgeGraph(
      LeadGraph(profiles: [profile, World.organization("new"), World.organization("old")]))
    let ends = graph.edges.filter { $0.kind == .worksAt }.map {
      ($0.to.id, $0.validFrom, $0.validTo)
    }
    #expect(ends.map(\.0) == ["new", "old"])
    #expect(ends.map(\.1) == [World.day(90), World.day(1)])
    #expect(ends.map(\.2) == [nil, World.day(90)])
  }

  @Test func signalsSayWhatIsWantedAndWhoIsACustomer() {
    let us = World.organization("us", isUs: true)
    let wish = Signal(
      id: "1", source: "crm", profile: "mill", type: "intent.product_interest",
      occurredAt: World.day(3), details: .init(product: "Flow  Meter"))
    let graph = KnowledgeGraph(
      LeadGraph(
        profiles: [World.organization("mill"), us],
        signals: [wish, World.signal("2", about: "mill", type: "crm.customer")]))
    #expect(lines(graph, .interestedIn) == ["mill>flow meter"])
    #expect(lines(graph, .customerOf) == ["mill>us"])
    #expect(Set(lines(graph, .about)) == ["crm/1>mill", "crm/2>mill"])
  }

  /// Who had to do with the same letter of interest, at the same firm, and is not the user's own.
  @Test func committeesAreColleaguesOfOneDocument() {
    let source = World.source("letter", day: 5)
    func person(_ id: String, at firm: String, isUs: Bool = false) -> Profile {
      Profile(
        id: ProfileID(id), kind: .person,
        fields: [World.field(.email, .text("\(id)@mill.example"), [source])],
        affiliations: [
          .init(organization: ProfileID(firm), confidence: 1, sources: [World.source("c-\(id)")])
        ], isUs: isUs)
    }
    let signal = World.signal(
      "1", about: "ada", source: "document", type: "intent.rfp", provenance: source)
    let graph = KnowledgeGraph(
      LeadGraph(
        profiles: [
          person("ada", at: "mill"), person("ben", at: "mill"), person("eve", at: "else"),
          person("own", at: "mill", isUs: true), World.organization("mill"),
          World.organization("else"),
        ], signals: [signal]))
    #expect(lines(graph, .sameCommittee) == ["ada>ben"])
    #expect(
      graph.edges.first { $0.kind == .sameCommittee }?.evidence.contains {
        $0.document == "letter"
      } == true)
  }

  @Test func parentsAreFoundByClaimAndByName() {
    func firm(_ id: String, _ name: String, parent: String? = nil) -> Profile {
      World.organization(
        id,
        fields: [World.field(.organizationName, .text(name), [World.source("d")])]
          + (parent.map { [World.field(.parent, .text($0), [World.source("d")])] } ?? []))
    }
    let graph = KnowledgeGraph(
      LeadGraph(profiles: [
        firm("a", "Mill AG"), firm("b", "Mill Nord GmbH", parent: "mill ag"), firm("c", "Else"),
      ]),
      subsidiaries: [
        .init(
          child: "c", parent: "a", confidence: 0.7, evidence: EdgeEvidence(source: "document")),
        .init(
          child: "a", parent: "gone", confidence: 0.7, evidence: EdgeEvidence(source: "document")),
      ])
    #expect(Set(lines(graph, .subsidiaryOf)) == ["b>a", "c>a"])
  }

  @Test func theOrderOfWhatIsGivenDoesNotMatter() {
    let profiles = [
      World.person("ada", at: ["mill"], since: 1), World.person("ben", at: ["mill"], since: 2),
      World.organization("mill"),
    ]
    let signals = [World.signal("1", about: "ada"), World.signal("2", about: "ben")]
    let one = KnowledgeGraph(LeadGraph(profiles: profiles, signals: signals))
    let other = KnowledgeGraph(
      LeadGraph(profiles: profiles.reversed(), signals: signals.reversed()))
    #expect(one.edges == other.edges && one.nodes == other.nodes)
  }
}
