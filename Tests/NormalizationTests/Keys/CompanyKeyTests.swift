import Normalization
import Testing

@Suite struct CompanyKeyTests {
  @Test(arguments: [
    ("Quarzhof GmbH & Co. KG", "quarzhof", "gmbh-co-kg"),
    ("Quarzhof Ges.m.b.H.", "quarzhof", "gmbh"),
    ("The Brackwater Foods Public Limited Company", "brackwater foods", "plc"),
    ("Brackwater Foods p.l.c.", "brackwater foods", "plc"),
    ("Ostkai e. K.", "ostkai", "ek"),
    ("S.A.R.L. Petit Moulin", "petit moulin", "sarl"),
    ("Petit Moulin S.à r.l.", "petit moulin", "sarl"),
    ("Młyn Sp. z o.o.", "mlyn", "sp-zoo"),
    ("Wilk UG (haftungsbeschränkt)", "wilk", "ug"),
    ("Wilk & Byng Pty. Ltd.", "wilk byng", "pty-ltd"),
    ("Wilk and Byng", "wilk byng", nil),
    ("A. B. Smith Ltd", "ab smith", "ltd"),
    ("GmbH", "gmbh", nil),
  ])
  func splitsTheForm(name: String, core: String, form: String?) throws {
    let key = try #require(CompanyKey(name))
    #expect(key.coreText == core)
    #expect(key.form == form)
  }

  @Test func aStatedFormCountsWhereTheNameHasNone() throws {
    #expect(try #require(CompanyKey("Ostkai", statedForm: "G.m.b.H.")).form == "gmbh")
    #expect(try #require(CompanyKey("Ostkai AG", statedForm: "GmbH")).form == "ag")
    #expect(CompanyKey("&") == nil)
  }

  @Test(arguments: [
    ("Quarzhof GmbH", "QUARZHOF G.m.b.H.", NameAgreement.equal),
    ("Quarzhof", "Quarzhof GmbH", .compatible),
    ("Brack Water Foods", "Brackwater Foods plc", .compatible),
    ("Brackwater", "Brackwater Foods plc", .partial),
    ("Foods", "Brackwater Foods plc", .different),
    ("Brackwater Fods", "Brackwater Foods", .near),
    ("Quarzhof Werk 3", "Quarzhof Werk 4", .different),
    ("Quarzhof GmbH", "Quarzhof AG", .otherForm),
    ("Quarzhof GmbH", "Quarzhof GmbH & Co. KG", .otherForm),
    ("Brackwater Foods plc", "Brackwater Foods Deutschland GmbH", .different),
    ("Quarzhof", "Ostkai", .different),
  ])
  func agreementIsSymmetric(left: String, right: String, agreement: NameAgreement) throws {
    let (left, right) = (try #require(CompanyKey(left)), try #require(CompanyKey(right)))
    #expect(left.agreement(with: right) == agreement)
    #expect(right.agreement(with: left) == agreement)
  }

  @Test(arguments: [
    ("Quarzhof Messtechnik GmbH", true), ("Quarzhof Messtechnik", false),
    ("Müller Bau GmbH", false), ("Deutsche Logistik Service AG", false), ("ABC GmbH", false),
    ("Schmidt & Ostkai KG", true),
  ])
  func distinctiveNames(name: String, isDistinctive: Bool) throws {
    #expect(try #require(CompanyKey(name)).isDistinctive == isDistinctive)
  }
}
