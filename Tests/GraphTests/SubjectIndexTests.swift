import LeadModel
import Testing

@testable import Graph

@Suite struct SubjectIndexTests {
  static func field(_ field: Field, _ value: FieldValue) -> GoldenField {
    GoldenField(
      field: field, value: value, strategy: "x",
      sources: [FieldSource(source: "crm", confidence: 1)])
  }

  static func person(_ id: ProfileID, email: String, at organization: ProfileID?) -> Profile {
    Profile(
      id: id, kind: .person,
      fields: [
        field(.email, .text(email)), field(.phone, .phone(PhoneNumber(e164: "+441632960001"))),
      ],
      affiliations: organization.map {
        [.init(organization: $0, confidence: 1, sources: [])]
      } ?? [])
  }

  static let mill = Profile(
    id: "mill", kind: .organization,
    fields: [field(.domain, .text("mill.example")), field(.email, .text("info@mill.example"))])

  static let index = SubjectIndex(
    profiles: [
      person("ada", email: "Ada@Mill.example", at: "mill"),
      person("ben", email: "ben@mill.example", at: "mill"),
      person("eve", email: "shared@else.example", at: nil),
      person("fay", email: "shared@else.example", at: "mill"), mill,
    ], aliases: ["old": "ada"],
    rows: [row(SubjectKeys(externalID: "c7", emails: ["ben@mill.example"]))])

  static func row(_ keys: SubjectKeys, source: String = "crm") -> ImportedSignal {
    ImportedSignal(
      id: "1", source: source, type: "web.visit",
      occurredAt: Timestamp(millisecondsSince1970: 0), subject: keys)
  }

  static let cases: [(SubjectKeys, SubjectIndex.Match)] = [
    (SubjectKeys(profile: "ada"), .profile("ada")),
    (SubjectKeys(profile: "old"), .profile("ada")),
    (SubjectKeys(profile: "nobody", emails: ["ada@mill.example"]), .unknown),
    (SubjectKeys(emails: ["ada@mill.example"]), .profile("ada")),
    (SubjectKeys(emails: ["info@mill.example"]), .profile("mill")),
    (SubjectKeys(emails: ["new@mill.example"], domains: ["mill.example"]), .profile("mill")),
    (SubjectKeys(emails: ["shared@else.example"]), .ambiguous),
    (SubjectKeys(phones: ["+441632960001"]), .ambiguous),
    (SubjectKeys(phones: ["+441632960001"], domains: ["mill.example"]), .profile("mill")),
    (SubjectKeys(externalID: "c7"), .profile("ben")),
    (SubjectKeys(externalID: "mill"), .profile("mill")),
    (SubjectKeys(externalID: "c8"), .unknown),
  ]

  @Test(arguments: cases)
  func theFirstKeyThatFindsSomebodyDecides(keys: SubjectKeys, expected: SubjectIndex.Match) {
    #expect(Self.index.match(Self.row(keys)) == expected)
  }

  @Test func idsOfOneSystemMeanNothingInAnother() {
    let row = Self.row(SubjectKeys(externalID: "c7"), source: "shop")
    #expect(Self.index.match(row) == .unknown)
  }

  @Test func aNumberOfColleaguesIsTheirEmployers() {
    let index = SubjectIndex(
      profiles: [
        Self.person("ada", email: "a@mill.example", at: "mill"),
        Self.person("ben", email: "b@mill.example", at: "mill"), Self.mill,
      ])
    #expect(
      index.match(Self.row(SubjectKeys(phones: ["+441632960001"]))) == .profile("mill"))
  }
}
