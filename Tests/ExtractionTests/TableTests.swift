import LeadModel
import Testing

@testable import Extraction

@Suite struct TableTests {
  /// A page whose rows are lines with cells between tabs, and everything in them cells of a table.
  static func page(
    _ rows: [[String]], number: Int = 1, above: String = "", below: String = ""
  ) -> Page {
    var text = above
    var cells: [Page.Cell] = []
    for (row, values) in rows.enumerated() {
      if !text.isEmpty { text += "\n" }
      for (column, value) in values.enumerated() where !value.isEmpty {
        if column > 0, text.last != "\n", !text.isEmpty { text += "\t" }
        let start = text.unicodeScalars.count
        text += value
        cells.append(
          .init(
            table: 1, row: row + 1, column: column + 1, start: start,
            end: text.unicodeScalars.count))
      }
    }
    return Page(
      number: number, kind: .page, source: .native, reason: "native-text", text: text + below,
      cells: cells)
  }

  static let people = [
    ["Tove Brack", "Buyer", "Mill & Wharf", "tove@millwharf.example", "01632 960101"],
    ["OAKESHOTT, Bernard", "Einkaufsleiter", "Oak Pumpen", "", "+49 30 23125 201"],
    ["Clara Winter", "", "Winter Works", "clara@winter.example", ""],
  ]

  /// What each record of a person says, as fields and raw values.
  static func persons(_ claims: DocumentClaims) -> [[Field: String]] {
    claims.records.filter { $0.kind == .person }.map { record in
      let own = claims.statements.filter { $0.record == record.id }
      return Dictionary(own.map { ($0.field, $0.raw) }, uniquingKeysWith: { first, _ in first })
    }
  }

  static func namesFromTables(_ claims: DocumentClaims) -> [String] {
    claims.statements
      .filter { $0.field == .personName && $0.method.extractor == "table" }.map(\.raw)
  }

  @Test(
    arguments: [
      ["Name", "Position", "Company", "E-mail", "Phone"],
      ["Teilnehmer", "Funktion", "Firma", "E-Mail-Adresse", "Telefon"],
      ["Nom et prénom", "Fonction", "Société", "Courriel", "Téléphone"],
      ["Nombre y apellidos", "Cargo", "Empresa", "Correo electrónico", "Teléfono"],
      ["NAME *", "Job title / role", "Organisation", "Mail", "Tel. no."],
    ])
  func eachRowIsARecord(headings: [String]) throws {
    let claims = try Fixtures.claims(
      Fixtures.document([Self.page([headings] + Self.people, above: "Spring fair, hall 4")]))
    let persons = Self.persons(claims)
    #expect(persons.map { $0[.personName] } == Self.people.map { $0[0] })
    #expect(persons.map { $0[.personTitle] ?? "" } == Self.people.map { $0[1] })
    #expect(persons.map { $0[.email] ?? "" } == Self.people.map { $0[3] })
    #expect(persons.map { $0[.phone] ?? "" } == Self.people.map { $0[4] })
    let firms = claims.statements.filter { $0.field == .organizationName }
    #expect(firms.map(\.raw) == Self.people.map { $0[2] })
    let links = claims.links.filter { $0.type == .worksAt && $0.rule == "same-block" }
    #expect(links.count == 3)
  }

  @Test(arguments: [
    ["Vorname", "Name", "Firma"], ["First name", "Last name", "Company"],
    ["Prénom", "Nom", "Entreprise"],
  ])
  func namesInTwoColumnsAreOne(headings: [String]) throws {
    let rows = [headings, ["Tove", "Brack", "Mill & Wharf"], ["Clara", "Winter", "Winter Works"]]
    let claims = try Fixtures.claims(Fixtures.document([Self.page(rows)]))
    let names = claims.statements.filter { $0.field == .personName }
    #expect(names.map(\.raw) == ["Tove Brack", "Clara Winter"])
    #expect(names.allSatisfy { $0.evidence.parts.count == 2 })
  }

  /// Numbers and addresses are what their columns say, each value is stated once.
  @Test func columnsSayWhatNumbersAndAddressesAre() throws {
    let rows = [
      ["Company", "Street", "City", "Postcode", "Country", "Phone", "Fax"],
      ["Mill & Wharf", "12 Quay Lane", "Leeds", "LS1 4AP", "UK", "01632 960101", "01632 960102"],
      ["Oak Pumpen", "Hauptstraße 5", "Berlin", "10115", "Germany", "030 23125201", ""],
    ]
    let statements = try Fixtures.claims(Fixtures.document([Self.page(rows)])).statements
    let raws = { (field: Field) in statements.filter { $0.field == field }.map(\.raw) }
    #expect(raws(.phone) == ["01632 960101", "030 23125201"])
    #expect(raws(.fax) == ["01632 960102"])
    #expect(
      statements.filter { $0.field == .address }.map(\.value) == [
        .address(
          PostalAddress(
            street: "12 Quay Lane", city: "Leeds", postcode: "LS1 4AP", country: "GB",
            countryAsPrinted: "UK")),
        .address(
          PostalAddress(
            street: "Hauptstraße 5", city: "Berlin", postcode: "10115", country: "DE",
            countryAsPrinted: "Germany")),
      ])
  }

  @Test func anOrganisationBelowANameIsNoPerson() throws {
    let rows = [["Name", "City", "Phone"], ["Mill Works Ltd", "Leeds", "01632 960101"]]
    let claims = try Fixtures.claims(Fixtures.document([Self.page(rows)]))
    #expect(claims.statements.filter { $0.field == .organizationName }.count == 1)
    #expect(!claims.statements.contains { $0.field == .personName })
  }

  @Test func anExportHasManyColumnsThatNoListKnows() throws {
    let unknown = (1...12).map { "custom_\($0)_c" }
    let rows = [
      unknown + ["Name", "Company", "E-mail", "Phone"],
      unknown.map { _ in "7" } + ["Tove Brack", "Mill & Wharf", "tove@millwharf.example", ""],
    ]
    let claims = try Fixtures.claims(Fixtures.document([Self.page(rows)]))
    #expect(Self.namesFromTables(claims) == ["Tove Brack"])
  }

  @Test func tableGoesOnOverThePagesEnd() throws {
    let first = [["Name", "Position", "Company", "E-mail", "Phone"]] + Self.people.prefix(2)
    let claims = try Fixtures.claims(
      Fixtures.document([
        Self.page(first), Self.page([Self.people[2]] + [Self.people[0]], number: 2),
      ]))
    #expect(
      Self.persons(claims).map { $0[.personName] } == [
        "Tove Brack", "OAKESHOTT, Bernard", "Clara Winter",
      ])
    // Others may find the names too; the columns' names are what is kept.
    #expect(Self.namesFromTables(claims).count == 4)
  }

  @Test(
    arguments: [
      [["Item", "Quantity", "Price"], ["Pump Ada Byng", "3", "12.50"]],
      [["Name", "Value"], ["Flow", "12"], ["Head", "40"]],
      [["Position", "Product", "Note"], ["Head pump", "P 100", "blue"]],
    ])
  func tablesOfOtherThingsHaveNoPersons(rows: [[String]]) throws {
    let claims = try Fixtures.claims(Fixtures.document([Self.page(rows)]))
    #expect(!claims.statements.contains { $0.method.extractor == "table" })
  }

  @Test func cellsOfOneLineAreOnePieceWhateverTheGeometrySays() {
    let page = Page(
      number: 1, kind: .page, source: .native, reason: "native-text",
      text: "Head of Sales\tWinter",
      words: [(0, 4, 10.0, 10.0), (5, 7, 10, 30), (8, 13, 10, 50), (14, 20, 60, 30)].map {
        Word(
          start: $0.0, end: $0.1, quad: Quad(x0: $0.2, y0: $0.3, x1: $0.2 + 20, y1: $0.3 + 10),
          source: .native)
      },
      cells: [
        .init(table: 1, row: 1, column: 1, start: 0, end: 13),
        .init(table: 1, row: 1, column: 2, start: 14, end: 20),
      ])
    #expect(ScannedPage(page, index: 0).lines.map(\.range) == [0..<13, 14..<20])
  }

  @Test func aWordBrokenAtALinesEndIsOnePiece() {
    let page = Page(
      number: 1, kind: .page, source: .native, reason: "native-text", text: "information\non",
      words: [(0, 5, 10.0, 10.0), (5, 11, 10, 22), (12, 14, 50, 22)].map {
        Word(
          start: $0.0, end: $0.1, quad: Quad(x0: $0.2, y0: $0.3, x1: $0.2 + 20, y1: $0.3 + 10),
          source: .native)
      })
    #expect(ScannedPage(page, index: 0).lines.map(\.range) == [0..<11, 12..<14])
  }

  /// A finding of several parts whose later part stands behind the line.
  @Test func findingsThatGoOnBehindALineLeaveNoGap() throws {
    let page = Fixtures.scanned("12 Quay Street\nAda Byng\nLeeds LS1 2AB")
    let rule = try RuleSet.builtIn().rule("block.cut")
    var board = FindingBoard()
    board.add(
      Finding(
        .address, .text("x"),
        at: [Span(page: 0, range: 3..<14), Span(page: 0, range: 24..<37)],
        by: .init(extractor: "t", version: 1, rule: "t"), ruleVersion: 1, confidence: 1))
    let zone = ContactZone(page: 0, lines: 0..<1, range: 0..<14, kind: .block)
    let segments = ZoneSegments(label: rule, cut: rule).segments(of: zone, on: page, board)
    #expect(segments.isEmpty)
  }
}
