import LeadModel
import Testing

@testable import Extraction

/// Signatures and cards from many countries: what stands in one field.
@Suite struct CardsOfTheWorldTests {
  struct Card: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let field: Field
    let values: [String]

    init(_ what: String, _ text: String, _ field: Field, _ values: [String]) {
      testDescription = what
      self.text = text
      self.field = field
      self.values = values
    }
  }

  private static let dairy = """
    Mit freundlichen Grüßen

    i. A. Jutta Amrein
    Technischer Einkauf

    Mühlenhof Molkerei eG
    Am Anger 3 · 83457 Mühlgmain
    Telefon +49 30 23125-027 · Telefax -099
    Vorstand: Jens Mühle (Vors.), Ada Amrein · Aufsichtsrat: Klaus Mühle
    Amtsgericht Traunstein GnR 123
    """
  private static let malaysia = """
    Mill Wood Products Sdn. Bhd. (123456-X)
    Lot 88, Jalan Perusahaan 4, Kawasan Perindustrian Beranang
    43700 Beranang, Selangor Darul Ehsan, Malaysia
    Tan Wei Ling
    Export Sales Executive
    H/P: 012-345 6789  Tel: 03-8723 1122
    """

  static let cards: [Card] = [
    Card("a street before a middle dot", dairy, .address, ["Am Anger 3, Mühlgmain, 83457"]),
    Card("a fax by its ending", dairy, .fax, ["+493023125099"]),
    Card(
      "an office and its holders", dairy, .personName,
      ["Jutta Amrein", "Jens Mühle", "Ada Amrein", "Klaus Mühle"]),
    Card("whose office it is, is not whoever signs", dairy, .personTitle, ["Technischer Einkauf"]),
    Card("an office is no firm", dairy, .organizationName, ["Mühlenhof Molkerei eG"]),
    Card("a register without the line above", dairy, .registration, ["gnr-de TRAUNSTEINGNR123"]),
    Card(
      "national numbers of a country's address", malaysia, .phone, ["+60123456789", "+60387231122"]),
    Card(
      "a state between town and country, and no firm in the street", malaysia, .address,
      [
        "Lot 88, Jalan Perusahaan 4, Kawasan Perindustrian Beranang, Beranang, "
          + "Selangor Darul Ehsan, 43700, MY"
      ]),
    Card(
      "a title with its field",
      "ADA BYNG\nVP, Field Operations\nMILL WORKS, INC.\nada@millworks.example", .personTitle,
      ["VP, Field Operations"]),
    Card(
      "a title with its department",
      "Regards\n\nAda Byng\nSr. Manager - Procurement\nMill Works Ltd\nada@millworks.example",
      .personTitle, ["Sr. Manager - Procurement"]),
    Card(
      "a title beside a firm", "Regards\n\nAda Byng\nBuyer, Mill Works Ltd\nada@millworks.example",
      .personTitle, ["Buyer"]),
    Card(
      "New York in New York",
      "Mill Works Inc.\n900 Mill Avenue, 20th Floor, New York, New York 10022\nada@millworks.example",
      .address, ["900 Mill Avenue, 20th Floor, New York, New York, 10022, US"]),
    Card(
      "a firm's copyright", "Contact\nMill Works\n12 Mill Road\n© 2019 Mill Works Supply",
      .organizationName,
      ["Mill Works", "Mill Works Supply"]),
    Card(
      "a menu is no firm", "Home Products About\nada@millworks.example", .organizationName, []),
    Card(
      "a heading is no person", "CURRICULUM VITAE\nName: Ada Byng\nPROFILE", .personName,
      ["Ada Byng"]),
    Card(
      "an Italian number", "Dott.ssa Ada Bini\nVia Garibaldi, 45 - 20121 Milano\nP.IVA 01234567897",
      .registration, ["vat-it IT01234567897"]),
    Card(
      "an extension by its ending",
      "Jens Mühle\nMühlenbau AG\nTel. 030 23125-000\nDurchwahl -234\njens@muehlenbau.example",
      .phone,
      ["+493023125234", "+493023125000"]),
    Card(
      "a town at the very beginning", ",Springfield, IL 62701", .address,
      ["Springfield, IL, 62701, US"]),
    Card(
      "a colonia is no colonel",
      "Molinos del Norte, S.A. de C.V.\nAda Byng\nAv. del Molino 12, Col. Del Valle\nada@byng.example",
      .personName, ["Ada Byng"]),
    Card(
      "both family names",
      "Arq. Luis Fernando Ibarra Quintero\nGerente de Compras\nluis@molino.example",
      .personName, ["Luis Fernando Ibarra Quintero"]),
    Card(
      "an adjective is no title",
      "made between Mill Works Corp., whose principal place is at 12 Mill Road, Springfield, IL 62701",
      .personTitle, []),
    Card(
      "a motto is no firm",
      "Jens Mühle\nTalus Brook\nGreen Thoughts\n12 Mill Road, Leeds LS1 4AP\nTel: 0113 496 0123\n"
        + "www.talusbrook.example",
      .organizationName, ["Talus Brook"]),
    Card(
      "what is left of a contact is the firm",
      "Nicole Moulin\n12 place du Moulin, Nancy\nMartin Loom\nTél : 03 99 00 12 34",
      .organizationName, ["Martin Loom"]),
    Card(
      "a firm in capitals begins where they do",
      "This was signed for us by Ada Byng Head of Sales MILL WORKS LTD on Monday, as we had said before.",
      .organizationName, ["MILL WORKS LTD"]),
    Card(
      "an initial before a name and its title",
      "Regards\n\nK. Ravi Sharma Regional Sales Manager\nMill Works\nravi@millworks.example",
      .personName, ["K. Ravi Sharma"]),
    Card(
      "a Czech address", "Ada Byng\nMlýnská 12, 470 01 Česká Lípa\nada@byng.example", .address,
      ["Mlýnská 12, Česká Lípa, 470 01, CZ"]),
  ]

  @Test(arguments: cards) func isRead(_ card: Card) throws {
    let claims = try Fixtures.claims(Fixtures.document(card.text))
    #expect(claims.statements.filter { $0.field == card.field }.map(\.value.display) == card.values)
  }
}
