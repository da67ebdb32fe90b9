import LeadModel
import Testing

@testable import Extraction

@MainActor @Suite struct FirmographicsTests {
  private func values(_ text: String, _ field: Field) throws -> [String] {
    let set = try SharedExtractors.set()
    return set.claims(in: Fixtures.document(text)).claims.statements
      .filter { $0.field == field }.map(\.value.display)
  }

  @Test(arguments: [
    (Field.employees, "Byng Ltd has more than 1,200 employees in Leeds.", "more than 1,200"),
    (.employees, "mit rund 350 Mitarbeitern", "rund 350"),
    (.founded, "Byng Ltd was founded in 1987.", "1987"), (.founded, "gegründet 1954", "1954"),
    (.revenue, "annual revenue of €4.2 million in 2025", "4200000 EUR"),
    (.revenue, "Umsatz: 12 Mio. €", "12000000 EUR"),
    (.headquarters, "Byng Ltd is headquartered in Leeds, England.", "Leeds, GB"),
    (.parent, "a wholly owned subsidiary of Byng Holding AG.", "Byng Holding AG"),
    (.industry, "Byng is a leading manufacturer of conveyor belts.", "C Manufacturing"),
    (.industry, "Byng is a distributor of machine tools.", "G Wholesale and retail trade"),
  ])
  func statedFacts(field: Field, text: String, value: String) throws {
    #expect(try values(text, field) == [value])
  }

  @Test(arguments: [
    (Field.employees, "the employee handbook of 2026"), (.founded, "founded by Ada Byng"),
    (.revenue, "revenue grew again"), (.headquarters, "headquarters in the north"),
    (.parent, "part of the problem"),
  ])
  func otherTextIsLeftAlone(field: Field, text: String) throws {
    #expect(try values(text, field).isEmpty)
  }

  @Test(arguments: [
    ("USt-IdNr. DE299406505", "vat-de", true), ("VAT reg. no. GB 581 5799 91", "vat-gb", true),
    ("USt-IdNr. DE299406506", "vat-de", false), ("IBAN DE24 9428 9107 5298 1490 60", "iban", true),
    ("Amtsgericht Lübeck, HRB 4711 HL", "hrb-de", nil), ("DUNS 71-290-4455", "duns", nil),
    ("EIN: 12-3456789", "ein-us", nil), ("SIREN 953 954 922", "siren-fr", true),
    ("Registered in England and Wales No. 04711123", "companies-house-gb", nil),
  ])
  func labelledNumbersCarryTheirVerdict(text: String, scheme: String, valid: Bool?) throws {
    let set = try SharedExtractors.set()
    let found = set.claims(in: Fixtures.document("Byng, " + text + ", Leeds")).claims.statements
      .compactMap { statement -> Registration? in
        if case .registration(let number) = statement.value { number } else { nil }
      }
    #expect(found.map(\.scheme) == [scheme])
    #expect(found.first?.valid == valid)
  }

  @Test func numbersWithoutLabelAreNeverValid() throws {
    let set = try SharedExtractors.set()
    let claims = set.claims(in: Fixtures.document("869 382 701")).claims
    let found = claims.statements.compactMap { statement -> Registration? in
      if case .registration(let number) = statement.value { number } else { nil }
    }
    #expect(found.count == 1)
    #expect(found.first?.valid == .some(nil))
    #expect(try values("The batch 869 382 701 left on Monday.", .registration).isEmpty)
  }

  @Test func theCourtBelongsToTheRegisterNumber() throws {
    #expect(
      try values("Amtsgericht Lübeck, HRB 4711 HL", .registration) == ["hrb-de LÜBECKHRB4711HL"])
  }
}
