import LeadModel
import Testing

@testable import Extraction

@Suite struct MarkedFieldExtractorTests {
  /// A page whose text is the pieces one after another; a piece with a name is a field.
  private func page(
    _ pieces: [(text: String, field: String?)], kind: Page.Kind = .text
  ) -> Document {
    var text = ""
    var marks: [Page.Mark] = []
    for (piece, field) in pieces {
      let start = text.unicodeScalars.count
      text += piece
      if let field {
        marks.append(
          .init(role: .field, start: start, end: text.unicodeScalars.count, name: field))
      }
    }
    return Fixtures.document([
      Page(number: 1, kind: kind, source: .native, reason: "test", text: text, marks: marks)
    ])
  }

  private func raws(_ document: Document, _ field: Field) throws -> [String] {
    try Fixtures.claims(document).statements.filter { $0.field == field }.map(\.raw)
  }

  private var card: Document {
    page([
      ("Xqz Wyrzk", "fn"), ("\n", nil), ("Lorimer of Bits", "title"), ("\n", nil),
      ("Quux & Zorp", "org"), ("\nX: ", nil), ("+44 1632 960001", "fax"), ("\n", nil),
      ("Zig 5", "street-address"), ("\n", nil), ("Zag", "locality"), (" ", nil),
      ("Q1", "postal-code"), ("\n", nil), ("Deutschland", "country-name"), ("\n", nil),
    ])
  }

  @Test func fieldsAreTakenAtTheirWord() throws {
    #expect(try raws(card, .personName) == ["Xqz Wyrzk"])
    #expect(try raws(card, .personTitle) == ["Lorimer of Bits"])
    #expect(try raws(card, .organizationName) == ["Quux & Zorp"])
    #expect(try raws(card, .fax) == ["+44 1632 960001"])
    #expect(try raws(card, .phone) == [])
    let address = try Fixtures.claims(card).statements.first { $0.field == .address }
    #expect(
      address?.value
        == .address(
          PostalAddress(
            street: "Zig 5", city: "Zag", postcode: "Q1", country: "DE",
            countryAsPrinted: "Deutschland")))
  }

  @Test func partsOfANameAreKept() throws {
    let text = "Dr. Ada van Byng"
    let marks: [Page.Mark] = [
      .init(role: .field, start: 0, end: 16, name: "fn"),
      .init(role: .field, start: 0, end: 3, name: "honorific-prefix"),
      .init(role: .field, start: 4, end: 7, name: "given-name"),
      .init(role: .field, start: 8, end: 16, name: "family-name"),
    ]
    let document = Fixtures.document([
      Page(number: 1, kind: .text, source: .native, reason: "vcard", text: text, marks: marks)
    ])
    let statement = try Fixtures.claims(document).statements.first { $0.field == .personName }
    #expect(
      statement?.value
        == .personName(
          PersonName(full: text, prefix: "Dr.", given: "Ada", family: "van Byng")))
  }

  @Test func rowsOfATableAreRecords() throws {
    let document = page(
      [
        ("Vorname\tNachname\tFirma\tTelefon\n", nil), ("Ada", "vorname"), ("\t", nil),
        ("Byng", "nachname"), ("\t", nil), ("Mill Works", "firma"), ("\t", nil),
        ("+44 1632 960001", "telefon"), ("\n", nil), ("Jo", "vorname"), ("\t", nil),
        ("Hill", "nachname"), ("\t", nil), ("Hill & Son", "firma"), ("\t", nil),
        ("+44 1632 960002", "telefon"), ("\n", nil),
      ], kind: .sheet)
    let claims = try Fixtures.claims(document)
    #expect(try raws(document, .personName) == ["Ada Byng", "Jo Hill"])
    #expect(try raws(document, .organizationName) == ["Mill Works", "Hill & Son"])
    let people = claims.statements.filter { $0.field == .personName }.map(\.record)
    let phones = claims.statements.filter { $0.field == .phone }.map(\.record)
    #expect(people == phones && Set(people).count == 2)
  }

  @Test func aNameColumnIsOfPeopleBesideOneOfCompanies() throws {
    let both = page(
      [("Ada Byng", "name"), ("\t", nil), ("Mill Works", "company"), ("\n", nil)], kind: .sheet)
    #expect(try raws(both, .personName) == ["Ada Byng"])
    let firms = page([("Mill Works Ltd", "name"), ("\n", nil)], kind: .sheet)
    #expect(try raws(firms, .organizationName) == ["Mill Works Ltd"])
  }

  @Test(arguments: ["title", "titel"])
  func aTitleWithoutPeopleIsNoJob(name: String) throws {
    let document = page([("Pumps of the World", name), ("\n", nil)], kind: .attribute)
    #expect(try raws(document, .personTitle) == [])
  }

  @Test(arguments: [
    ("E-Mail", nil), ("Prénom", FieldRole.givenName), ("PLZ", .postcode), ("job title", .title),
    ("streetAddress", .street), ("Téléphone", .phone), ("fax number", .fax), ("colour", nil),
    ("product.name", nil), ("document.title", nil),
  ])
  func namesHaveRoles(name: String, role: FieldRole?) {
    #expect(FieldRole(name.lowercased()) == role)
  }
}
