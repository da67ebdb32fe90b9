import LeadModel
import Resolution
import Testing

@Suite struct OwnSideTests {
  static let us = OwnCompany(
    names: ["Ostkai Messtechnik GmbH"], domains: ["ostkai.example"], phones: ["+493055500100"],
    people: ["Uma Petit"])

  static func isUs(_ id: RecordID, in world: World, us: OwnCompany? = us) -> Bool? {
    let resolved = world.resolved(us: us)
    return resolved.profiles.first { $0.records.contains(id) }?.isUs
  }

  @Test(
    arguments: [
      ("Ostkai Messtechnik GmbH", [], true), ("OSTKAI Messtechnik", [], true),
      ("Ostkai Messtechnik AG", [], false), ("Quarzhof GmbH", [], false),
      ("Kundendienst", [website("www.ostkai.example")], true),
      ("Kundendienst", [email("hilfe@mail.ostkai.example")], true),
      ("Kundendienst", [phone("+493055500100")], true),
      ("Kundendienst", [phone("+4930555001001")], false),
    ] as [(String, [(Field, FieldValue)], Bool)])
  func organizations(name: String, values: [(Field, FieldValue)], isOurs: Bool) {
    var world = World()
    world.company("o1", name, values)
    #expect(Self.isUs("o1", in: world) == isOurs)
    #expect(Self.isUs("o1", in: world, us: nil) == false)
  }

  @Test(
    arguments: [
      ("Uma", "Petit", [], true), ("Petit", "Uma", [], true), ("U.", "Petit", [], false),
      ("Uma", "Petit", [email("uma@quarzhof.example")], false),
      ("Uma", "Petit", [email("uma.petit@gmx.de")], true),
      ("Ada", "Byng", [email("ada@ostkai.example")], true),
      ("Ada", "Byng", [email("ada@quarzhof.example")], false),
      ("Ada", "Byng", [phone("+493055500100")], true),
    ] as [(String, String, [(Field, FieldValue)], Bool)])
  func people(given: String, family: String, values: [(Field, FieldValue)], isOurs: Bool) {
    var world = World()
    world.person("r1", given, family, values)
    #expect(Self.isUs("r1", in: world) == isOurs)
  }

  @Test func aDocumentsPartyTells() {
    var world = World()
    world.company("o1", "Quarzhof GmbH", party: .us)
    world.person("r1", "Ada", "Byng", party: .us)
    world.person("r2", "Tomasz", "Wilk", party: .buyer)
    #expect(Self.isUs("o1", in: world, us: nil) == true)
    #expect(Self.isUs("r1", in: world, us: nil) == true)
    #expect(Self.isUs("r2", in: world, us: nil) == false)
  }

  @Test func whoeverWorksForUsIsOurs() {
    var world = World()
    world.company("o1", "Ostkai Messtechnik GmbH", [website("ostkai-gruppe.example")])
    world.person("r1", "Ada", "Byng")
    world.person("r2", "Tomasz", "Wilk", [email("t.wilk@quarzhof.example")])
    world.person("r3", "Ngozi", "Haverkamp", [email("ngozi@ostkai-gruppe.example")])
    for person in ["r1", "r2"] { world.link(RecordID(person), .worksAt, "o1") }
    #expect(Self.isUs("r1", in: world) == true)
    #expect(Self.isUs("r2", in: world) == false)
    #expect(Self.isUs("r3", in: world) == true)
  }

  @Test func affiliationsAreRankedWithAllSources() throws {
    var world = World()
    let mail = email("ada.byng@gmx.de")
    for id in ["r1", "r2", "r3"] { world.person(RecordID(id), "Ada", "Byng", [mail]) }
    for (id, name) in [
      ("o1", "Quarzhof Werk GmbH"), ("o2", "Quarzhof Werk GmbH"), ("o3", "Ostkai AG"),
    ] {
      world.company(RecordID(id), name)
    }
    world.link("r1", .worksAt, "o1", confidence: 0.7)
    world.link("r2", .worksAt, "o2", confidence: 0.9)
    world.link("r3", .worksAt, "o3", confidence: 0.8)
    world.link("r3", .worksAt, "gone", confidence: 1)
    world.link("r1", .wrote, "o3", confidence: 1)
    let resolved = world.resolved()
    let person = try #require(resolved.profiles.first { $0.kind == .person })
    #expect(
      person.affiliations.map(\.organization)
        == [resolved.memberships["o1"], resolved.memberships["o3"]])
    #expect(person.affiliations.map(\.confidence) == [0.9, 0.8])
    #expect(person.affiliations.map { $0.sources.map(\.record) } == [["r2", "r1"], ["r3"]])
    let source = try #require(person.affiliations.first?.sources.first)
    #expect(source.method == "link.given")
    #expect(source.evidence != nil && source.document == "doc-r2")
  }
}
