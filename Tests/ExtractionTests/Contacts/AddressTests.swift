import LeadModel
import Testing

@testable import Extraction

/// Addresses and numbers among other text.
@Suite struct AddressTests {
  static let cases: [(text: String, expected: [String])] = [
    (
      "Our office:\nul. Młyńska 4\n00-950 Warszawa\nPoland\nTel.: +48 22 123 45 67",
      ["ul. Młyńska 4\n00-950 Warszawa\nPoland"]
    ),
    (
      "Ada Byng\nAddress: Molenstraat 12, Ausejo\nada@byng.example",
      ["Molenstraat 12, Ausejo"]
    ),
    (
      "Jeanne Moulin\nAdresse : 75019 Paris - 2 rue du Moulin\njeanne@moulin.example",
      ["75019 Paris - 2 rue du Moulin"]
    ),
    (
      "Unit 3 Mill Court\n250 Mill Road\nHampstead\nLondon NW3 6DN\nada@byng.example",
      ["Unit 3 Mill Court\n250 Mill Road\nHampstead\nLondon NW3 6DN"]
    ),
    ("The firm (ABN 67 107 751 931. Credit Licence: 387894) is private.", []),
    (
      "Ana Horvat\nUlica grada 5, 10000 Zagreb, Hrvatska\nana@mlin.example",
      ["Ulica grada 5, 10000 Zagreb, Hrvatska"]
    ),
    ("Our turnover in Poland\nwas 12000 EUR.", []),
    ("MILL Magazine, February 1, 2003 Issue", []),
    ("Write to us, ada@byng.example\nByng Ltd Leeds, England", ["Leeds, England"]),
    // A firm, its number, a label and a sentence before a street are none of it.
    (
      "Quern Pumps Ltd, Graythorp Road, Hartlepool TS25 2DF",
      ["Graythorp Road, Hartlepool TS25 2DF"]
    ),
    ("Sent\nByng Brandl KG\nNeuer Weg 17\n84028 Landshut", ["Neuer Weg 17\n84028 Landshut"]),
    (
      "To: The Mill Room (Leeds) Ltd\n8 Mill Parade\nLeeds LS1 4AP",
      ["8 Mill Parade\nLeeds LS1 4AP"]
    ),
    (
      "QUERN WORKS LLP (registered number OC318877) of 6 Station Yard, Leeds LS1 4AP",
      ["6 Station Yard, Leeds LS1 4AP"]
    ),
    (
      "We meet on July 25 at 10:00 a.m. at 400 Dock Street, Tacoma, WA 98402",
      ["400 Dock Street, Tacoma, WA 98402"]
    ),
    (
      "m: +44 7700 900 341\nUnit 7 Mill Business Park, York YO26 6RB",
      ["Unit 7 Mill Business Park, York YO26 6RB"]
    ),
    ("VAT No. 980 7806 84\nLeeds LS1 4AP\nada@byng.example", ["Leeds LS1 4AP"]),
  ]

  @Test(arguments: cases) func addresses(_ text: String, _ expected: [String]) throws {
    let claims = try Fixtures.claims(Fixtures.document(text))
    #expect(claims.statements.filter { $0.field == .address }.map(\.raw) == expected)
  }

  @Test func aLocalNumberTakesTheAreaOfTheOneBefore() throws {
    let claims = try Fixtures.claims(
      Fixtures.document("Mill Works, Leeds\nTel: 0113 496 0018, 4960019\nada@byng.example"),
      settings: ExtractionSettings(defaultRegion: "GB"))
    let phones = claims.statements.filter { $0.field == .phone }.map(\.value.display)
    #expect(phones == ["+441134960018", "+441134960019"])
  }

  @Test(arguments: [
    ("Tel. 0113 496 0018 – 07911 123456", ["+441134960018", "+447911123456"]),
    ("FAX (A/C, No): 0113 496 0018", []), ("P.IVA e C.F. 04555120281", []),
  ])
  func numbersOfALine(_ text: String, _ expected: [String]) throws {
    let claims = try Fixtures.claims(
      Fixtures.document("Mill Works, Leeds\n\(text)\nada@byng.example"),
      settings: ExtractionSettings(defaultRegion: "GB"))
    #expect(claims.statements.filter { $0.field == .phone }.map(\.value.display) == expected)
  }

  @Test(arguments: [
    "Call me at 1/05/2013 before 2pm", "Tel: 2014-04-12", "Mo, Di 07.30 – 19.00 Uhr",
    "09/2014 – 04/2019 Miller", "23.08.2023 17:44:09 4471   2     9931",
  ])
  func datesAreNoPhones(_ text: String) throws {
    let claims = try Fixtures.claims(
      Fixtures.document(text), settings: ExtractionSettings(defaultRegion: "US"))
    #expect(!claims.statements.contains { $0.field == .phone })
  }
}

@MainActor @Suite struct StreetHeadTests {
  @Test(arguments: [
    ("FROM: Mill Clinic, 3 Collingwood Mews, Hexham NE46 3PJ", "3 Collingwood Mews"),
    ("Frau Saskia Wernicke, Gartenweg 22, 10115 Berlin", "Gartenweg 22"),
    ("Lorna Quist, CEO, 12 Mill Road, Leeds LS1 4AP", "12 Mill Road"),
    ("12 Mill Road, Byng House, Leeds LS1 4AP", "12 Mill Road, Byng House"),
    ("Victoria Mill, 12 Mill Road, Leeds LS1 4AP", "Victoria Mill, 12 Mill Road"),
  ])
  func aStreetBeginsBehindWhomItIsOf(text: String, street: String) throws {
    let statements = try SharedExtractors.set().claims(in: Fixtures.document(text)).claims
      .statements
    let streets = statements.compactMap { statement -> String? in
      if case .address(let address) = statement.value { address.street } else { nil }
    }
    #expect(streets == [street])
  }
}

@MainActor @Suite struct CountyTests {
  @Test(arguments: [
    ("4 Pound Lane, Marlborough, Wiltshire, SN8 3RT", "Marlborough", "Wiltshire"),
    ("Quay Lane\nGosport\nHampshire PO12 4LH", "Gosport", "Hampshire"),
    ("12a Sheep Street, Burford, Oxon. OX18 4LS", "Burford", "Oxon."),
    ("4 Mill Lane\nBath\nBA1 2AB", "Bath", nil),
  ])
  func aCountyIsNoTown(text: String, town: String, county: String?) throws {
    let statements = try SharedExtractors.set().claims(in: Fixtures.document(text)).claims
      .statements
    let address = statements.lazy.compactMap { statement -> PostalAddress? in
      if case .address(let address) = statement.value { address } else { nil }
    }.first
    #expect(address?.city == town && address?.state == county)
  }
}
