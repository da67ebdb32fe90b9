import LeadModel
import Testing

@testable import Extraction

@Suite struct RecordTests {
  static let mail = Fixtures.message(
    [
      ("From", "Ada Byng <ada.byng@byng.example>"),
      ("To", "Jutta Mühle <jutta@muehlenbau.example>"), ("Cc", "sales@muehlenbau.example"),
    ],
    body: """
      Dear Ms Mühle,

      we would like a quotation.

      Kind regards,

      Ada Byng
      Head of Purchasing
      Byng Partners Ltd
      T: 020 7946 0018
      """)

  /// Values of one field with the record that they belong to.
  static func owners(_ claims: DocumentClaims, _ field: Field) -> [RecordID?] {
    claims.statements.filter { $0.field == field }.map(\.record)
  }

  @Test func mailboxAndSignatureAreOnePerson() throws {
    let claims = try Fixtures.claims(Self.mail)
    let names = claims.statements.filter { $0.field == .personName }
    let ada = Set(names.filter { $0.raw == "Ada Byng" }.map(\.record))
    #expect(ada.count == 1)
    let mühle = Set(names.filter { $0.raw.hasSuffix("Mühle") }.map(\.record))
    #expect(mühle.count == 1)
    #expect(ada != mühle)
    #expect(Set(Self.owners(claims, .phone)) == ada)
    #expect(Set(Self.owners(claims, .personTitle)) == ada)
  }

  @Test func headersSayWhoWroteToWhom() throws {
    let claims = try Fixtures.claims(Self.mail)
    let emails = claims.statements.filter { $0.field == .email }
    let ada = try #require(emails.first { $0.raw.hasPrefix("ada") }?.record)
    let jutta = try #require(emails.first { $0.raw.hasPrefix("jutta") }?.record)
    let sales = try #require(emails.first { $0.raw.hasPrefix("sales") }?.record)
    let wrote = claims.links.filter { $0.type == .wrote }
    #expect(wrote.map(\.from) == [ada] && wrote.map(\.to) == [jutta])
    let sent = claims.links.filter { $0.type == .sentTo }
    #expect(Set(sent.map(\.to)) == [jutta, sales])
    #expect(claims.records.first { $0.id == sales }?.kind == .organization)
  }

  @Test func blockAndDomainSayWhoWorksWhere() throws {
    let claims = try Fixtures.claims(Self.mail)
    let firm = try #require(Self.owners(claims, .organizationName).first ?? nil)
    let ada = try #require(Self.owners(claims, .personTitle).first ?? nil)
    let rules = claims.links.filter { $0.type == .worksAt && $0.from == ada && $0.to == firm }
    #expect(rules.contains { $0.rule == "same-block" })
  }

  @Test func ourOwnRecordsAreUsAndTheWriterBuys() throws {
    let us = OwnCompany(domains: ["muehlenbau.example"])
    let claims = try Fixtures.claims(Self.mail, settings: ExtractionSettings(us: us))
    let party = Dictionary(uniqueKeysWithValues: claims.records.map { ($0.id, $0.party) })
    let emails = claims.statements.filter { $0.field == .email }
    #expect(emails.compactMap { $0.record.flatMap { party[$0] ?? nil } } == [.buyer, .us, .us])
  }

  @Test func rowsOfATableAreRecordsOfTheirOwn() throws {
    let claims = try Fixtures.claims(
      Fixtures.document(
        """
        Ada Byng\tMill Works Ltd\tada@millworks.example
        Jens Hopkins\tMühlenbau AG\tjens@muehlenbau.example
        Martha Moulin\tMoulin SARL\tmartha@moulin.example
        """))
    let people = Self.owners(claims, .personName)
    #expect(Set(people).count == 3)
    #expect(Self.owners(claims, .email) == people)
    let firms = Self.owners(claims, .organizationName)
    #expect(Set(firms).count == 3)
    let links = claims.links.filter { $0.type == .worksAt && $0.rule == "same-block" }
    #expect(links.map(\.from) == people && links.map(\.to) == firms)
  }
}
