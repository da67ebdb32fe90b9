import LeadModel
import Testing

@testable import Extraction

/// Whose a number, a register entry or a mailbox is where several are named.
@MainActor @Suite struct OwnersTests {
  private static let invoice = """
    Brightmill Pumps Ltd
    12 Mill Lane, Leeds LS1 4AP
    Tel: 0113 496 0123

    Mr John Byng
    Byng Foods plc
    4 High Street
    York YO1 7HH

    INVOICE
    Invoice No: 4711
    Date: 3 May 2024

    Pump    1   200.00   200.00
    Total  240.00

    Directors: Ada Mill, Jutta Amrein
    VAT Reg No GB 123 4567 82
    """

  private func claims(_ text: String) throws -> DocumentClaims {
    try SharedExtractors.set().claims(in: Fixtures.document(text)).claims
  }

  /// The names of the record that a field's values belong to.
  private func owners(of field: Field, _ claims: DocumentClaims) -> [String] {
    claims.statements.filter { $0.field == field }.map { statement in
      claims.statements.first {
        $0.record == statement.record
          && ($0.field == .personName || $0.field == .organizationName)
      }?.raw ?? "nobody"
    }
  }

  @Test func aLetterheadsNumberIsTheFirms() throws {
    #expect(owners(of: .phone, try claims(Self.invoice)) == ["Brightmill Pumps Ltd"])
  }

  @Test func aNumberBehindANameIsHers() throws {
    let card = try claims("Mill Works Ltd\nAda Byng\nHead of Sales\nTel 020 7946 0018")
    #expect(owners(of: .phone, card) == ["Ada Byng"])
  }

  @Test func aFootersRegisterEntryIsTheIssuers() throws {
    #expect(owners(of: .registration, try claims(Self.invoice)) == ["Brightmill Pumps Ltd"])
  }

  @Test func whoIsNamedWithAnOfficeWorksForTheIssuer() throws {
    let claims = try claims(Self.invoice)
    let names = { (id: RecordID) in
      claims.statements.first {
        $0.record == id && ($0.field == .personName || $0.field == .organizationName)
      }?.raw
    }
    let links = claims.links.filter { $0.type == .worksAt }.map { [names($0.from), names($0.to)] }
    #expect(links.contains(["Ada Mill", "Brightmill Pumps Ltd"]))
    #expect(
      links.contains(["Mr John Byng", "Byng Foods plc"])
        || links.contains(["John Byng", "Byng Foods plc"]))
  }

  @Test func aMailboxOfAnotherNameIsNobodysHere() throws {
    let claims = try claims(
      "Ada Byng\nHead of Sales\nMill Works Ltd\nt.wolters@millworks.example")
    #expect(owners(of: .email, claims) == ["nobody"])
  }

  @Test(arguments: [
    "From: Jens Mill <jens@other.example>", "-----Original Message-----",
    "On 3 May 2024 Jens Mill wrote:", "De : Jens Mill <jens@other.example>",
  ])
  func aQuotedMessageIsAnothersContact(head: String) throws {
    let claims = try claims(
      """
      Regards

      Ada Byng | Partner
      Byng Planners LLP
      DDI 01392 496001

      \(head)
      Jens Mill
      Estates Officer
      Tel 01752 496002
      """)
    let titles = claims.statements.filter { $0.field == .personTitle }
    #expect(titles.map(\.raw) == ["Partner", "Estates Officer"])
    #expect(Set(titles.map(\.record)).count == 2)
    #expect(owners(of: .personTitle, claims) == ["Ada Byng", "Jens Mill"])
  }

  @Test(arguments: ["juergen.mueller", "j.mueller", "mueller.juergen"])
  func mailboxesSpellUmlauts(local: String) {
    let name = PersonName(full: "Jürgen Müller", given: "Jürgen", family: "Müller")
    #expect(!LocalPart.names(local + "@mill.example", anotherThan: name))
  }

  @Test func aMailboxOfARoleIsTheFirmsThatItsDomainIsCalledAfter() throws {
    let claims = try claims(
      "Deutsche Mühlen AG\nMühlenweg 12\n60325 Frankfurt\n\nDeutsche Bäder Werke AG\ninfo@deutschemuehlen.example\n"
        + "Nordmill AG\ninfo@nordmill.example")
    #expect(owners(of: .email, claims).last == "Nordmill AG")
  }

  @Test(arguments: [
    ("t.wolters@mill.example", true), ("ada.wolters@mill.example", false),
    ("a.byng@mill.example", false), ("abyng@mill.example", false), ("twolters@mill.example", false),
    ("info@mill.example", false), ("t.w@mill.example", false),
  ])
  func mailboxesCalledAfterSomebodyElse(address: String, isOther: Bool) {
    let name = PersonName(full: "Ada Byng", given: "Ada", family: "Byng")
    #expect(LocalPart.names(address, anotherThan: name) == isOther)
  }

  @Test func aFirmBeforeARegistersNumberIsNoCourt() throws {
    let numbers = try claims("Gesellschafterin: Mühlenbau Verwaltungs-GmbH, HRB 204822").statements
      .compactMap { statement -> String? in
        if case .registration(let number) = statement.value { number.number } else { nil }
      }
    #expect(numbers == ["HRB204822"])
  }

  @Test(arguments: [
    ("Tel +880 2 8991427\nCell 01713-204816\nDhaka", ["+88028991427", "+8801713204816"]),
    ("Springfield, IL 62701\nInvoice NT-20160331-07", []),
  ])
  func numbersOfACountryAndNone(text: String, numbers: [String]) throws {
    let found = try claims(text).statements.compactMap { statement -> String? in
      if case .phone(let number) = statement.value { number.e164 } else { nil }
    }
    #expect(found == numbers)
  }
}
