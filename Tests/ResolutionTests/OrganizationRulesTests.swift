import LeadModel
import Resolution
import Testing

@Suite struct OrganizationRulesTests {
  struct Company: Sendable {
    let name: String?
    let values: [(Field, FieldValue)]

    init(_ name: String?, _ values: (Field, FieldValue)...) {
      self.name = name
      self.values = values
    }
  }

  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let left: Company
    let right: Company
    let areOne: Bool

    init(_ why: String, _ left: Company, _ right: Company, areOne: Bool) {
      testDescription = why
      self.left = left
      self.right = right
      self.areOne = areOne
    }
  }

  static let vat = number("vat-de", "111111125")
  static let site = website("https://brackwater.example")

  static let pairs: [Pair] = [
    Pair("number alone", .init(nil, vat), .init("Quarzhof GmbH", vat), areOne: true),
    Pair(
      "number and short name", .init("Brackwater", vat), .init("Brackwater Foods plc", vat),
      areOne: true),
    Pair(
      "number and new form", .init("Quarzhof GmbH", vat), .init("Quarzhof AG", vat), areOne: true),
    Pair(
      "number, other company", .init("Quarzhof GmbH", vat), .init("Ostkai AG", vat), areOne: false),
    Pair(
      "checksum unknown", .init("Quarzhof", number("siren-fr", "1", nil)),
      .init(nil, number("siren-fr", "1", nil)), areOne: true),
    Pair(
      "checksum wrong", .init("Quarzhof", number("vat-de", "1", false)),
      .init(nil, number("vat-de", "1", false)), areOne: false),
    Pair(
      "schemes differ", .init("Quarzhof", number("siren-fr", "1")),
      .init(nil, number("vat-fr", "1")), areOne: false),
    Pair(
      "a bank account is no company", .init("Quarzhof", number("iban", "1")),
      .init(nil, number("iban", "1")), areOne: false),
    Pair(
      "court-given number alone", .init("Quarzhof GmbH", number("hrb-de", "HRB1", nil)),
      .init(nil, number("hrb-de", "HRB1", nil)), areOne: false),
    Pair(
      "court-given number and name", .init("Müller Bau GmbH", number("hrb-de", "HRB1", nil)),
      .init("Mueller Bau", number("hrb-de", "HRB1", nil)), areOne: true),
    Pair(
      "domain and name", .init("Brackwater Foods", site), .init("BRACKWATER FOODS PLC", site),
      areOne: true),
    Pair(
      "domain, spellings of the form",
      .init("Quarzhof & Söhne Gesellschaft mit beschränkter Haftung", site),
      .init("Quarzhof und Soehne G.m.b.H.", site), areOne: true),
    Pair(
      "parent and subsidiary", .init("Brackwater Foods plc", site),
      .init("Brackwater Foods Deutschland GmbH", site), areOne: false),
    Pair(
      "one name, two forms", .init("Brackwater plc", site), .init("Brackwater GmbH", site),
      areOne: false),
    Pair(
      "web and mail domain", .init("Brackwater Foods", site),
      .init("Brackwater Foods", email("info@mail.brackwater.example")), areOne: true),
    Pair("domain alone, twice", .init(nil, site), .init(nil, site), areOne: true),
    Pair(
      "domain alone, and a second one", .init(nil, site),
      .init(nil, site, website("https://ostkai.example")), areOne: false),
    Pair(
      "domain alone, other numbers", .init(nil, site, vat),
      .init(nil, site, number("vat-de", "136695976")), areOne: false),
    Pair(
      "public mail provider alone", .init(nil, email("ada@t-online.de")),
      .init(nil, email("ben@t-online.de")), areOne: false),
    Pair(
      "public mail provider", .init("Blumen Eck", email("blumen-eck@t-online.de")),
      .init("Blumen Eck", email("blumeneck2@t-online.de")), areOne: false),
    Pair(
      "name and postcode", .init("Müller Bau", place("20095", nil)),
      .init("Müller Bau GmbH", place("20095", "Hamburg")), areOne: true),
    Pair(
      "name and other postcode", .init("Müller Bau", place("20095", nil)),
      .init("Müller Bau", place("20097", nil)), areOne: false),
    Pair(
      "legal name and town", .init("Müller Bau GmbH", place(nil, "Köln")),
      .init("Mueller Bau GmbH", place("50667", "Koeln")), areOne: true),
    Pair(
      "name and town", .init("Müller Bau", place(nil, "Köln")),
      .init("Müller Bau", place(nil, "Köln")),
      areOne: false),
    Pair(
      "distinctive legal name", .init("Quarzhof Messtechnik GmbH"),
      .init("QUARZHOF Messtechnik G.m.b.H."), areOne: true),
    Pair("common legal name", .init("Müller Bau GmbH"), .init("Müller Bau GmbH"), areOne: false),
    Pair(
      "trade words alone", .init("Global Trading Solutions Ltd"),
      .init("Global Trading Solutions Ltd"), areOne: false),
    Pair(
      "distinctive name without form", .init("Quarzhof Messtechnik"), .init("Quarzhof Messtechnik"),
      areOne: false),
  ]

  @Test(arguments: pairs) func twoRecords(_ pair: Pair) {
    var world = World()
    world.company("o1", pair.left.name, pair.left.values)
    world.company("o2", pair.right.name, pair.right.values)
    #expect(world.resolved().areOne("o1", "o2") == pair.areOne)
  }

  @Test func twoValidNumbersOfOneSchemeKeepCompaniesApart() {
    var world = World()
    world.company("o1", "Quarzhof GmbH", [Self.site, Self.vat])
    world.company("o2", "Quarzhof GmbH", [Self.site, number("vat-de", "136695976")])
    world.company("o3", "Quarzhof GmbH", [Self.site])
    let resolved = world.resolved()
    #expect(resolved.profiles.count == 3)
    let reasons = Set(resolved.refusals.map(\.reason))
    #expect(reasons == [.differentRegistrations, .ambiguous])
  }

  @Test func aNameWithoutFormJoinsNoParentToItsSubsidiary() {
    var world = World()
    world.company("o1", "Brackwater plc", [Self.site])
    world.company("o2", "Brackwater GmbH", [Self.site])
    world.company("o3", "Brackwater", [Self.site])
    #expect(world.resolved().profiles.count == 3)
  }

  @Test func aDeclaredSubsidiaryStaysApart() {
    var world = World()
    world.company("o1", "Brackwater Foods", [Self.site])
    world.company("o2", "Brackwater Foods", [Self.site])
    #expect(world.resolved().profiles.count == 1)
    world.link("o1", .subsidiaryOf, "o2")
    let resolved = world.resolved()
    #expect(resolved.profiles.count == 2)
    #expect(resolved.refusals.map(\.reason) == [.declaredApart])
  }

  @Test func mailDomainsOfPeopleSpeakForTheirOrganization() {
    var world = World()
    world.company("o1", "Brackwater Foods", [Self.site])
    world.company("o2", "Brackwater Foods")
    world.person("r1", "Ada", "Byng", [email("ada@brackwater.example")])
    world.link("r1", .worksAt, "o2")
    #expect(world.resolved().areOne("o1", "o2"))
  }
}
