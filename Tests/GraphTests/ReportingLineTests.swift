import LeadModel
import Testing

@testable import Graph

@Suite struct ReportingLineTests {
  private func lines(_ profiles: [Profile], _ kind: KnowledgeEdge.Kind = .reportsTo) -> [String] {
    KnowledgeGraph(LeadGraph(profiles: profiles)).edges.filter { $0.kind == kind }
      .map { "\($0.from.id)>\($0.to.id)" }
  }

  private func person(
    _ id: String, _ given: String?, _ family: String, title: String? = nil,
    manager: String? = nil, at firms: [String] = ["mill"]
  ) -> Profile {
    var fields = [
      World.field(
        .personName,
        .personName(
          PersonName(
            full: [given, family].compactMap(\.self).joined(separator: " "), given: given,
            family: family)), [World.source("n-\(id)", day: 1)])
    ]
    if let title {
      fields.append(World.field(.personTitle, .text(title), [World.source("t-\(id)", day: 1)]))
    }
    if let manager {
      fields.append(World.field(.manager, .text(manager), [World.source("m-\(id)", day: 2)]))
    }
    return World.person(id, at: firms, fields: fields)
  }

  private let mill = World.organization("mill")

  @Test(arguments: [
    "Jürgen Müller", "jurgen mueller", "J. Müller", "Müller", "Plant Director", "PLANT  director",
  ])
  func theColleagueOfThatNameOrTitleIsTheManager(name: String) {
    let boss = person("boss", "Jürgen", "Müller", title: "Plant Director")
    #expect(lines([mill, boss, person("ada", "Ada", "Byng", manager: name)]) == ["ada>boss"])
  }

  @Test(arguments: ["Jana Müller", "Jürgen Möller", "Director", "Jürgen", ""])
  func anotherNameIsNobody(name: String) {
    let boss = person("boss", "Jürgen", "Müller", title: "Plant Director")
    #expect(lines([mill, boss, person("ada", "Ada", "Byng", manager: name)]) == [])
  }

  /// A wrong manager is worse than none.
  @Test func twoOfThatNameAreNobody() {
    let ada = person("ada", "Ada", "Byng", manager: "J. Müller")
    let one = person("one", "Jürgen", "Müller")
    #expect(lines([mill, ada, one]) == ["ada>one"])
    #expect(lines([mill, ada, one, person("two", "Jana", "Müller")]) == [])
  }

  @Test func strangersAreNoManagers() {
    let ada = person("ada", "Ada", "Byng", manager: "Jürgen Müller")
    #expect(lines([mill, ada, person("boss", "Jürgen", "Müller", at: ["other"])]) == [])
    #expect(lines([mill, ada, person("boss", "Jürgen", "Müller")]) == ["ada>boss"])
    #expect(lines([mill, person("self", "Jürgen", "Müller", manager: "Jürgen Müller")]) == [])
  }

  private func place(_ start: Int, _ end: Int) -> FieldSource {
    FieldSource(
      source: "document", document: "chart", confidence: 0.9, observedAt: World.day(3),
      evidence: Evidence(parts: [
        Evidence.Part(page: 1, start: start, end: end, text: "", quads: [], ocrConfidence: nil)
      ]))
  }

  private func named(_ id: String, at source: FieldSource, manager: FieldSource? = nil) -> Profile {
    let name = FieldValue.personName(PersonName(full: id, given: "Jo", family: "Doe"))
    return World.person(
      id,
      fields: [World.field(.personName, name, [source])]
        + [manager].compactMap(\.self).map { World.field(.manager, .text("Jo Doe"), [$0]) })
  }

  /// Of namesakes without an employer, the one whose name stands in the very place that is the evidence.
  @Test func thePlaceSaysWhoItIs() {
    let report = named("report", at: place(40, 46), manager: place(0, 6))
    #expect(
      lines([report, named("here", at: place(0, 6)), named("there", at: place(80, 86))])
        == ["report>here"])
    #expect(lines([report, named("there", at: place(80, 86))]) == [])
  }

  @Test func aLineEndsWithALaterOneOrWithTheJob() throws {
    func source(_ id: String, _ day: Int) -> FieldSource { World.source(id, day: day) }
    let old = person("old", "Jo", "Doe")
    let new = person("new", "Bo", "Roe")
    let ada = World.person(
      "ada", at: ["mill"],
      fields: [
        World.field(.manager, .text("Jo Doe"), [source("a", 1), source("b", 5)]),
        World.field(.manager, .text("Bo Roe"), [source("c", 9)]),
      ])
    let edges = KnowledgeGraph(LeadGraph(profiles: [mill, old, new, ada])).edges
      .filter { $0.kind == .reportsTo }
    #expect(edges.map(\.to.id) == ["new", "old"])
    #expect(edges.map(\.validFrom) == [World.day(9), World.day(1)])
    #expect(edges.map(\.validTo) == [nil, World.day(9)])
    #expect(edges[1].evidence.map(\.document) == ["a", "b"])

    let leaver = Profile(
      id: "eve", kind: .person,
      fields: [World.field(.manager, .text("Jo Doe"), [source("a", 1)])],
      affiliations: [
        .init(organization: "mill", confidence: 1, sources: [source("a", 1)]),
        .init(organization: "other", confidence: 1, sources: [source("z", 30)]),
      ])
    let left = KnowledgeGraph(
      LeadGraph(profiles: [mill, World.organization("other"), old, leaver])
    ).edges.filter { $0.kind == .reportsTo }
    #expect(left.map(\.validTo) == [World.day(30)])
  }

  // MARK: the market

  private func firm(_ id: String, _ name: String, _ other: (Field, String)? = nil) -> Profile {
    World.organization(
      id,
      fields: [World.field(.organizationName, .text(name), [World.source("n-\(id)", day: 1)])]
        + [other].compactMap(\.self).map {
          World.field($0.0, .text($0.1), [World.source("c-\(id)", day: 2)])
        })
  }

  @Test(arguments: ["Hydrotek AG", "hydrotek", "HYDROTEK ag"])
  func competitorsAndSuppliersAreKnownFirms(name: String) {
    let known = firm("hydro", "Hydrotek AG")
    let rival = [firm("mill", "Mill Ltd", (.competitor, name)), known]
    #expect(lines(rival, .competesWith) == ["mill>hydro"])
    #expect(lines(rival, .customerOf) == [])
    let buyer = [firm("mill", "Mill Ltd", (.supplier, name)), known]
    #expect(lines(buyer, .customerOf) == ["mill>hydro"])
    #expect(lines(buyer, .competesWith) == [])
  }

  @Test(arguments: ["Hydrotek GmbH", "Hydro", "AG", "Mill Ltd"])
  func otherFirmsWait(name: String) {
    #expect(
      lines(
        [firm("mill", "Mill Ltd", (.competitor, name)), firm("hydro", "Hydrotek AG")],
        .competesWith) == [])
  }

  @Test func twoFirmsOfOneNameAreNone() {
    let mill = firm("mill", "Mill Ltd", (.competitor, "Hydrotek"))
    let two = [firm("one", "Hydrotek AG"), firm("two", "Hydrotek GmbH")]
    #expect(lines([mill] + two, .competesWith) == [])
    let exact = firm("mill", "Mill Ltd", (.competitor, "Hydrotek GmbH"))
    #expect(lines([exact] + two, .competesWith) == ["mill>two"])
  }
}
