import Testing

@testable import Resolution

@Suite struct TableTests {
  @Test func equalTextsHaveEqualNumbers() {
    var pool = TextPool()
    let texts = (0..<500).map { "text \($0 % 120)" } + [""]
    let numbers = texts.map { pool.number(of: $0) }
    for (text, number) in zip(texts, numbers) { #expect(pool.string(number) == text) }
    #expect(Set(numbers).count == 121)
    #expect(numbers.last == 0)
    #expect(pool.count == 121)
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLineBreaks() throws {
    let table = try RecordTable(
      csv: Array("\u{FEFF}id;name;town\r\n1;\"Byng; Ada\";\"a \"\"b\"\"\nc\"\r\n\r\n2; x \r\n".utf8)
    )
    #expect(table.columns.map(\.name) == ["id", "name", "town"])
    #expect(table.rowCount == 2)
    #expect(table.columns[1].cellTexts == ["Byng; Ada", "x"])
    #expect(table.columns[2].cellTexts == ["a \"b\"\nc", ""])
  }

  @Test func mistakesInTablesAreNamed() {
    #expect(throws: LinkingError.noHeader) { try RecordTable(csv: []) }
    #expect(throws: LinkingError.raggedRow(3)) {
      try RecordTable(csv: Array("a,b\n1,2\n1,2,3\n".utf8))
    }
    #expect(throws: LinkingError.duplicateIDs("id")) {
      let table = try RecordTable(csv: Array("id,surname\n1,x\n1,y\n".utf8))
      _ = try Linker(table: table, roles: [.recordID, .familyName], kind: .person)
    }
    #expect(throws: LinkingError.nothingToCompare) {
      let table = try RecordTable(csv: Array("id,shoe size\n1,9\n2,8\n".utf8))
      _ = try Linker(table: table, roles: [.recordID, .ignored], kind: .person)
    }
  }

  @Test(arguments: [
    ("first_name", ColumnRole.givenName), ("Surname", .familyName), ("E-Mail", .email),
    ("phone", .phone), ("company", .organizationName), ("zip", .postcode), ("dob", .birthDate),
    ("social_security_no", .identifier), ("first_name_2", .givenName),
    ("First name and last name", .personName), ("lead source", .ignored), ("lat", .latitude),
    ("record_id", .recordID),
    ("Vorname", .givenName), ("Straße", .street), ("PLZ", .postcode),
    ("Société", .organizationName),
    ("Téléphone mobile", .phone), ("Geburtsdatum", .birthDate), ("Cognome", .familyName),
  ])
  func columnsAreKnownByName(name: String, role: ColumnRole) throws {
    let table = try RecordTable(csv: Array("\(name)\nvalue\n".utf8))
    #expect(ColumnRecognizer.roles(of: table, kind: .person) == [role])
  }

  @Test func columnsAreKnownByContent() throws {
    let table = try RecordTable(
      csv: Array("contact,tags\na@b.example,x**y\nc@d.example,z**y\n".utf8))
    #expect(ColumnRecognizer.roles(of: table, kind: .person)[1] == .list)
    let named = try RecordTable(csv: Array("reach,x\na@b.example,1\n".utf8))
    #expect(ColumnRecognizer.roles(of: named, kind: .person)[0] == .email)
  }

  @Test(arguments: [
    ("name,city\nAda Byng,York\nRobert Mayne,Hull\n", LinkKind.person),
    ("name,city\nByng Steel Ltd,York\nMayne Logistics Group,Hull\n", .organization),
    ("surname,city\nByng,York\n", .person), ("company,city\nByng,York\n", .organization),
  ])
  func kindIsRecognised(csv: String, kind: LinkKind) throws {
    #expect(ColumnRecognizer.kind(of: try RecordTable(csv: Array(csv.utf8))) == kind)
  }

  @Test(arguments: [
    ("Sir Edmund Quarn, 3rd Baronet", "", "edmund", "quarn"),
    ("Byng, Ada Maria", "", "ada maria", "byng"),
    ("Dr. Ada van der Byng", "", "ada", "van der byng"),
    ("Ana de la Cruz", "de la Cruz", "ana", "de la cruz"),
    ("General Quarn", "", "", "quarn"),
    ("Михаил Кварцев", "", "mikhail", "kvartsev"), ("Sam", "", "", "sam"),
  ])
  func namesHaveParts(full: String, hint: String, given: String, family: String) {
    let parts = PersonNameParts(full: full, familyHint: hint)
    #expect(parts.given == given)
    #expect(parts.family == family)
  }

  @Test func aGivenNameOfSeveralWordsAloneIsAWholeName() {
    #expect(PersonNameParts(given: "Ada Byng", family: "") == .init(full: "Ada Byng"))
    #expect(PersonNameParts(given: "Ada Maria", family: "Byng").given == "ada maria")
  }

  @Test func valuesAreNormalised() {
    #expect(Normalizers.phone("+1 (212) 555-0134") == ["2125550134"])
    #expect(Normalizers.phone("0049 30 23125 017") == ["3023125017"])
    #expect(Normalizers.phone("12") == [])
    #expect(Normalizers.email("Ada.Byng+news@GMAIL.com") == ["adabyng@gmail.com"])
    #expect(Normalizers.email("info@byng.example") == [])
    #expect(Normalizers.host("ada@mail.byng.example") == "mail.byng.example")
    #expect(Normalizers.domain(ofHost: "gmail.com") == [])
    #expect(Normalizers.date("19240909") == ["19240909"])
    #expect(Normalizers.date("9.3.1980") == ["19800309"])
    #expect(Normalizers.houseNumber("12 W. 44th Street Apt 4") == ["12"])
    #expect(Normalizers.street("12 W. 44th Street Apt 4") == ["w 44 st"])
    #expect(Normalizers.list("a**B b|c") == ["a", "b b", "c"])
  }
}
