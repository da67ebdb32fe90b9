import LeadModel
import Testing

@testable import Extraction

/// Documents that are nothing but one value.
@Suite struct LoneValueTests {
  typealias Address = (text: String, expected: PostalAddress)

  static let addresses: [Address] = [
    (
      "Molino Trading\nAvenida do Moinho 120\nLuanda\nAngola",
      PostalAddress(
        street: "Avenida do Moinho 120", city: "Luanda", country: "AO", countryAsPrinted: "Angola")
    ),
    (
      "Młyńska 4\n00-950 Warszawa\nPolska",
      PostalAddress(
        street: "Młyńska 4", city: "Warszawa", postcode: "00-950", country: "PL",
        countryAsPrinted: "Polska")
    ),
    (
      "Mill House\n4 Mill Lane\nLeeds\nLS1 4AP\nUnited Kingdom",
      PostalAddress(
        street: "4 Mill Lane", city: "Leeds", postcode: "LS1 4AP", country: "GB",
        countryAsPrinted: "United Kingdom")
    ),
    (
      "Mlynska 8\n1001\nTirana\nAlbania",
      PostalAddress(
        street: "Mlynska 8", city: "Tirana", postcode: "1001", country: "AL",
        countryAsPrinted: "Albania")
    ),
    (
      "Via del Mulino 13\n20147 Milano MI\nItaly",
      PostalAddress(
        street: "Via del Mulino 13", city: "Milano", state: "MI", postcode: "20147", country: "IT",
        countryAsPrinted: "Italy")
    ),
    (
      "12 Mill Road\nHong Kong",
      PostalAddress(
        street: "12 Mill Road", city: "Hong Kong", country: "HK", countryAsPrinted: "Hong Kong")
    ),
    ("leeds england", PostalAddress(city: "leeds", country: "GB", countryAsPrinted: "england")),
    (
      "Wien, Österreich", PostalAddress(city: "Wien", country: "AT", countryAsPrinted: "Österreich")
    ),
    (
      "14 Mill Street, Evanston, 60201",
      PostalAddress(
        street: "14 Mill Street", city: "Evanston", postcode: "60201", country: "US")
    ),
    (
      "310 mill road, weehawken, nj",
      PostalAddress(street: "310 mill road", city: "weehawken", state: "nj", country: "US")
    ),
  ]

  @Test(arguments: addresses) func addressesAreReadWhole(_ example: Address) throws {
    let claims = try Fixtures.claims(Fixtures.document(example.text))
    let found = claims.statements.filter { $0.field == .address }
    #expect(found.map(\.value) == [.address(example.expected)])
    #expect(found.map(\.method.extractor) == [LoneAddressExtractor.id])
  }

  @Test(arguments: [
    "Mill Works\nGermany", "We ship to Leeds, England", "Florence Jordan", "Martha Byng, MD",
    "2554 Mill Loop NE 410",
  ])
  func othersAreNoAddress(_ text: String) throws {
    let claims = try Fixtures.claims(Fixtures.document(text))
    #expect(!claims.statements.contains { $0.method.extractor == LoneAddressExtractor.id })
  }

  static let names: [(String, [String])] = [
    ("hopkins, martha j.", ["Martha J. Hopkins"]),
    ("Dr. Martha \"Matty\" Hopkins, M.D.", ["Dr. Martha Hopkins M.D."]),
    ("John and Mary Hopkins", ["John Hopkins", "Mary Hopkins"]),
    ("Mill Works Services", []), ("Annual report", []), ("London", []), ("12 Mill Road", []),
    ("Head of Sales", []),
  ]

  @Test(arguments: names) func namesAreReadWhole(_ text: String, _ expected: [String]) throws {
    let claims = try Fixtures.claims(Fixtures.document(text))
    let found = claims.statements.filter { $0.field == .personName }.map { statement in
      if case .personName(let name) = statement.value { name.full.lowercased() } else { "" }
    }
    #expect(found == expected.map { $0.lowercased() })
  }

  static let forms: [(String, String?)] = [
    ("mill works inc.", "inc."), ("byng & hopkins, p. c.", "p. c."),
    ("hopkins llc dba mill", "llc"),
    ("mühlenbau gmbh", "gmbh"), ("the mill house co.", nil), ("friends of the mill", nil),
  ]

  @Test(arguments: forms) func legalFormsInAnyCase(_ text: String, _ expected: String?) throws {
    let claims = try Fixtures.claims(Fixtures.document(text))
    #expect(claims.statements.first { $0.field == .legalForm }?.raw == expected)
  }

  static let phones: [(text: String, region: String?, expected: [String])] = [
    ("020 7946 0018", "GB", ["+442079460018"]), ("+44 20 7946 0018", nil, ["+442079460018"]),
    // Of a possible length, but of no plan.
    ("+971 2234567", nil, []), ("7290", "TK", ["+6907290"]), ("7290", nil, []),
  ]

  @Test(arguments: phones) func phonesAreValidOrNone(
    _ text: String, _ region: String?, _ expected: [String]
  ) throws {
    let claims = try Fixtures.claims(
      Fixtures.document(text), settings: ExtractionSettings(defaultRegion: region))
    let found = claims.statements.filter { $0.field == .phone }.map(\.value.display)
    #expect(found == expected)
  }
}
