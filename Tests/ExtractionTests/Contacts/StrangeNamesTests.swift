import LeadModel
import Testing

@testable import Extraction

/// Names with unusual words before, in and behind them, and words that only look like names.
@MainActor @Suite struct StrangeNamesTests {
  private func values(_ field: Field, _ text: String) throws -> [String] {
    try SharedExtractors.raws(field, in: text)
  }

  @Test(arguments: [
    ("Cordialement,\n\nSolène d'ARGENT\nChargée de mission\n01 99 00 12 34", "Solène d'ARGENT"),
    ("Kévin MOULIN, gérant\nMoulin Couverture SARL\nTél. 01 99 00 12 34", "Kévin MOULIN"),
    ("Danke.\n\nMit freundlichen Grüßen\n\nJutta Wübbelmann\nMühlenbau GmbH", "Jutta Wübbelmann"),
    ("AZMAN BIN OMAR\nMill Works Sdn Bhd\nTel 03-2282 0018", "AZMAN BIN OMAR"),
    ("K. R. Ravindran\nManager\nMill Looms\nTel 020 7946 0018", "K. R. Ravindran"),
    (
      "Mit freundlichen Grüßen\nIhre Jutta Müller\nMühlenbau GmbH\nTel. 030 23125 001",
      "Jutta Müller"
    ),
  ])
  func persons(text: String, name: String) throws {
    #expect(try values(.personName, text).contains(name))
  }

  @Test(arguments: [
    "Anna Weber Marketing Manager\nMill Works Ltd\nTel 0113 496 0182",
    "Bitte rufen Sie Anna Weber oder Frau Imhof, 034 123 45 67, an.",
    "Please pay to the order of Anna Weber today.",
  ])
  func personsBesideWhatOthersAreCalledAfter(text: String) throws {
    #expect(try values(.personName, text).contains("Anna Weber"))
  }

  @Test(arguments: [
    ("Kind regards,\n\nAda Byng\nBuyer\nCo Architects\nTel 020 7946 0018", "Co Architects"),
    ("Tom Miller\nHarbour Design · London · New York\nTel 020 7946 0018", "Harbour Design"),
    ("Das Angebot der Mühlenbau GmbH liegt vor.", "Mühlenbau GmbH"),
    ("Die Anlage der Firma Mühlenbau GmbH ist alt und muss ersetzt werden.", "Mühlenbau GmbH"),
    ("Byng AG has acquired Mill Works Ltd\nand sells it.", "Byng AG"),
    ("Die Freunde der Natur GmbH\nTel. 030 23125 001", "Die Freunde der Natur GmbH"),
  ])
  func firmsOfUnusualWords(text: String, name: String) throws {
    #expect(try values(.organizationName, text).first == name)
  }

  @Test(arguments: [
    "Ladenbau Mill GmbH\n12 rue du Dr. Paul Moulin\n44390 Nort sur Erdre\nTél. 02 99 00 12 34",
    "Mill B.V.\nProf. Moulinlaan 7, 9403 AD Assen\nT 0592 12 34 56",
    "Millway Fasteners, LLC\n12 Mill Road\nSpringfield, IL 62701\nTel 217-555-0128",
    "Mill Works\nSunday Closed\nTel 020 7946 0018",
    "Ing. Mühle Ges.m.b.H.\nTel. 01 23125 001",
  ])
  func noPersons(text: String) throws {
    #expect(try values(.personName, text) == [])
  }

  @Test(arguments: [
    ("Ada Byng\nSr. Area Business Manager\nTel 020 7946 0018", "Sr. Area Business Manager"),
    ("Ada Byng\nDeputy Manager - Exports\nTel 020 7946 0018", "Deputy Manager - Exports"),
    ("Ada Byng\nDeputy - Director\nTel 020 7946 0018", "Deputy - Director"),
    ("Ada Byng\nManager (Exports)\nTel 020 7946 0018", "Manager (Exports)"),
    (
      "Ada Byng\nCompany Secretary & Compliance Officer\nTel 020 7946 0018",
      "Company Secretary & Compliance Officer"
    ),
    ("Kévin MOULIN, gérant\nMoulin Couverture SARL\nTél. 01 99 00 12 34", "gérant"),
    (
      "Jeanne Moulin\nDirectrice Générale des Services\nTél. 01 99 00 12 34",
      "Directrice Générale des Services"
    ),
  ])
  func titles(text: String, title: String) throws {
    #expect(try values(.personTitle, text) == [title])
  }

  @Test(arguments: [
    (
      "MILL COLD ROOM PTE LTD\nCo. Reg. No. 199804417K\nAda Byng\nTel 6282 0018",
      ["MILL COLD ROOM PTE LTD"]
    ),
    (
      "Ada Byng\nMill Works Ltd\nDealers in: Pipe Fittings, Flanges\nTel 020 7946 0018",
      ["Mill Works Ltd"]
    ),
    (
      "Jeanne Moulin\nMoulin SARL\nCloisons · Faux plafonds · Isolation\nTél. 01 99 00 12 34",
      ["Moulin SARL"]
    ),
    ("Jeanne Moulin\nAcheteuse\nTél. 01 99 00 12 34\nSAS au capital de 80.000 €", []),
    ("Ada Byng\nMill Works Ltd\nOpen Wed - Sun\nTel 020 7946 0018", ["Mill Works Ltd"]),
  ])
  func firms(text: String, names: [String]) throws {
    #expect(try values(.organizationName, text) == names)
  }

  @Test(arguments: [
    "Ada Byng\nMill Executive Suites\nTel 020 7946 0018",
    "Ada Byng\nDistributor for Sales & Services\nTel 020 7946 0018",
    "Pour le maire et par délégation\nJeanne Moulin\n01 99 00 12 34",
  ])
  func noTitles(text: String) throws {
    #expect(try values(.personTitle, text) == [])
  }

  @Test func linesOfLabelsAreNoTable() throws {
    let form = """
      Client         Mill Brands                 No.  L-4471
      Product        Kestrel Lights              Date  12-Mar-91
      Publication    Outdoor Weekend             Page  4
      """
    #expect(!(try values(.organizationName, form)).contains("Product"))
  }
}
