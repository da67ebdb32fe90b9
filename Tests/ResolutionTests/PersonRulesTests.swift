import LeadModel
import Resolution
import Testing

@Suite struct PersonRulesTests {

  struct Pair: Sendable, CustomTestStringConvertible {
    let left: Person
    let right: Person
    let areOne: Bool
    let testDescription: String

    init(_ why: String, _ left: Person, _ right: Person, areOne: Bool) {
      self.left = left
      self.right = right
      self.areOne = areOne
      testDescription = why
    }
  }

  struct Person: Sendable {
    let given: String?
    let family: String?
    let values: [(Field, FieldValue)]

    init(_ given: String?, _ family: String?, _ values: (Field, FieldValue)...) {
      self.given = given
      self.family = family
      self.values = values
    }
  }

  static let mail = email("ada.byng@quarzhof.example")
  static let line = phone("+442079460011")

  static let pairs: [Pair] = [
    Pair(
      "same mailbox, same name", .init("Ada", "Byng", mail), .init("Ada", "Byng", mail),
      areOne: true),
    Pair(
      "same mailbox, initial", .init("Ada", "Byng", mail), .init("A.", "Byng", mail), areOne: true),
    Pair(
      "same mailbox, one without name", .init("Ada", "Byng", mail), .init(nil, nil, mail),
      areOne: true),
    Pair(
      "same mailbox, family name alone", .init("Ada", "Byng", mail), .init(nil, "Byng", mail),
      areOne: true),
    Pair(
      "same mailbox, typing mistake", .init("Gwendolyn", "Okafor", mail),
      .init("Gwendolyn", "Okafer", mail), areOne: true),
    Pair(
      "shared mailbox", .init("Ada", "Byng", mail), .init("Tomasz", "Wilk", mail), areOne: false),
    Pair(
      "role mailbox", .init("Ada", "Byng", email("info@quarzhof.gmx.example")),
      .init("A.", "Byng", email("info@quarzhof.gmx.example")), areOne: false),
    Pair(
      "mailing list", .init(nil, nil, email("press-list@quarzhof.example")),
      .init(nil, nil, email("press-list@quarzhof.example")), areOne: false),
    Pair("phone and name", .init("Ada", "Byng", line), .init("Ada", "Byng", line), areOne: true),
    Pair("phone and initial", .init("A.", "Byng", line), .init("Ada", "Byng", line), areOne: true),
    Pair(
      "phone and swapped name", .init("Byng", "Ada", line), .init("Ada", "Byng", line), areOne: true
    ),
    Pair(
      "phone and umlauts", .init("Jörg", "Müßig", line), .init("Joerg", "Muessig", line),
      areOne: true),
    Pair(
      "phone and accents", .init("Zoë", "Lefèvre", line), .init("Zoe", "Lefevre", line),
      areOne: true),
    Pair("switchboard", .init("Ada", "Byng", line), .init("Tomasz", "Wilk", line), areOne: false),
    Pair(
      "phone and family name alone", .init(nil, "Byng", line), .init("Ada", "Byng", line),
      areOne: false),
    Pair(
      "phone and typing mistake", .init("Gwendolyn", "Okafor", line),
      .init("Gwendolyn", "Okafer", line), areOne: false),
    Pair(
      "phone, Jan and Jana", .init("Jan", "Wilk", line), .init("Jana", "Wilk", line), areOne: false),
    Pair("phone without names", .init(nil, nil, line), .init(nil, nil, line), areOne: false),
    Pair(
      "domain and full name", .init("Ada", "Byng", mail),
      .init("Ada", "Byng", website("https://www.quarzhof.example/team")), areOne: true),
    Pair(
      "domain, full name, middle initial", .init("Ada", "Byng", mail),
      .init("Ada M.", "Byng", website("quarzhof.example")), areOne: true),
    Pair(
      "domain and initial", .init("Ada", "Byng", mail),
      .init("A.", "Byng", website("quarzhof.example")),
      areOne: false),
    Pair(
      "domain, two middle names", .init("Ada Maud", "Byng", mail),
      .init("Ada Rose", "Byng", website("quarzhof.example")), areOne: false),
    Pair(
      "subdomains are one domain", .init("Ada", "Byng", mail),
      .init("Ada", "Byng", email("a.byng@uk.quarzhof.example")), areOne: true),
    Pair(
      "public mail provider", .init("Ada", "Byng", email("ada@gmx.de")),
      .init("Ada", "Byng", email("ada77@gmx.de")), areOne: false),
    Pair(
      "changed job", .init("Ada", "Byng", mail),
      .init("Ada", "Byng", email("a.byng@ostkai.example")),
      areOne: false),
    Pair(
      "changed job, same mobile", .init("Ada", "Byng", mail, line),
      .init("Ada", "Byng", email("a.byng@ostkai.example"), line), areOne: true),
    Pair("name alone", .init("Ada", "Byng"), .init("Ada", "Byng"), areOne: false),
  ]

  @Test(arguments: pairs) func twoRecords(_ pair: Pair) {
    var world = World()
    world.person("r1", pair.left.given, pair.left.family, pair.left.values)
    world.person("r2", pair.right.given, pair.right.family, pair.right.values)
    #expect(world.resolved().areOne("r1", "r2") == pair.areOne)
  }

  @Test func generationsAreTwoPeople() {
    var world = World()
    for (id, suffix) in [("r1", "Jr."), ("r2", "Sr.")] {
      let name = PersonName(
        full: "Ada Byng \(suffix)", given: "Ada", family: "Byng", suffix: suffix)
      world.add(RecordID(id), .person, [(.personName, .personName(name)), Self.line])
    }
    #expect(!world.resolved().areOne("r1", "r2"))
  }

  @Test func aMiddlemanJoinsNoTwoPeople() {
    var world = World()
    world.person("r1", "John", "Wilk", [Self.line])
    world.person("r2", "Jane", "Wilk", [Self.line])
    world.person("r3", "J.", "Wilk", [Self.line])
    let resolved = world.resolved()
    #expect(resolved.profiles.count == 3)
    #expect(resolved.refusals.map(\.reason) == [.ambiguous, .ambiguous])
  }

  @Test func anotherKeySettlesWhoTheInitialIs() {
    var world = World()
    world.person("r1", "John", "Wilk", [Self.line])
    world.person("r2", "Jane", "Wilk", [Self.line, Self.mail])
    world.person("r3", "J.", "Wilk", [Self.line, Self.mail])
    let resolved = world.resolved()
    #expect(resolved.areOne("r2", "r3"))
    #expect(!resolved.areOne("r1", "r3"))
  }

  @Test func colleaguesOfOneNameMeetAtTheirOrganization() {
    var world = World()
    world.person("r1", "Ada", "Byng")
    world.person("r2", "Byng", "Ada")
    world.person("r3", "Ada", "Byng")
    for (id, name) in [("o1", "Quarzhof GmbH"), ("o2", "Quarzhof GmbH"), ("o3", "Ostkai AG")] {
      world.company(RecordID(id), name)
    }
    for (person, company) in [("r1", "o1"), ("r2", "o2"), ("r3", "o3")] {
      world.link(RecordID(person), .worksAt, RecordID(company))
    }
    let resolved = world.resolved()
    #expect(resolved.partition == [["r1", "r2"], ["r3"], ["o1", "o2"], ["o3"]])
    #expect(
      resolved.matches.map(\.rule).sorted() == ["organization.legalName", "person.organization"])
  }

  @Test func theOrganizationsDomainSpeaksForItsPeople() {
    var world = World()
    world.person("r1", "Ada", "Byng", [Self.mail])
    world.person("r2", "Ada", "Byng")
    world.company("o1", "Quarzhof", [website("www.quarzhof.example")])
    world.link("r2", .worksAt, "o1")
    #expect(world.resolved().areOne("r1", "r2"))
  }
}
