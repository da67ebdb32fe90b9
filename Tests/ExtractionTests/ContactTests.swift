import LeadModel
import Testing

@testable import Extraction

/// Input and expected findings on one screen.
@Suite struct ContactTests {
  typealias Case = (text: String, expected: [(Field, String)])

  static let cases: [Case] = [
    (
      """
      Kind regards,

      Ada Byng
      Head of Sales
      Mill Works Ltd
      4 Mill Lane, Leeds LS1 4AP
      T: 020 7946 0018  F: 020 7946 0019
      ada.byng@millworks.example
      """,
      [
        (.personName, "Ada Byng"), (.personRole, "decision-maker"), (.personSeniority, "head"),
        (.personTitle, "Head of Sales"), (.organizationName, "Mill Works Ltd"), (.legalForm, "Ltd"),
        (.address, "4 Mill Lane, Leeds, LS1 4AP, GB"), (.phone, "+442079460018"),
        (.fax, "+442079460019"), (.email, "ada.byng@millworks.example"),
        (.domain, "millworks.example"),
      ]
    ),
    (
      """
      Mit freundlichen Grüßen
      Jens Mühle
      Einkauf
      Mühlenbau AG
      Mühlenstraße 12a
      10115 Berlin
      Telefon: 030 23125 001, Telefax: 030 23125 099
      """,
      [
        (.personName, "Jens Mühle"), (.personDepartment, "Einkauf"), (.personRole, "buyer"),
        (.organizationName, "Mühlenbau AG"), (.legalForm, "AG"),
        (.address, "Mühlenstraße 12a, Berlin, 10115, DE"), (.phone, "+493023125001"),
        (.fax, "+493023125099"),
      ]
    ),
    (
      """
      Cordialement,

      Jeanne MOULIN
      Responsable des achats
      Société du Moulin SARL
      12, rue du Moulin - 34000 Montpellier
      Tél. : 04 99 00 12 34
      jeanne.moulin@moulin.example
      """,
      [
        (.personName, "Jeanne Moulin"), (.personRole, "buyer"), (.personSeniority, "head"),
        (.personTitle, "Responsable des achats"), (.organizationName, "Société du Moulin SARL"),
        (.legalForm, "SARL"),
        (.address, "12, rue du Moulin, Montpellier, 34000, FR"), (.phone, "+33499001234"),
        (.email, "jeanne.moulin@moulin.example"), (.domain, "moulin.example"),
      ]
    ),
  ]

  @Test(arguments: cases.indices)
  func aSignatureIsReadWhole(index: Int) throws {
    let (text, expected) = Self.cases[index]
    let found = try Fixtures.claims(Fixtures.document(text)).statements
      .map { ($0.field, $0.value.display) }
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
  }

  @Test func theUsersRegionReadsNationalNumbers() throws {
    let document = Fixtures.document("Call 044 668 18 00 today")
    let swiss = try Fixtures.claims(document, settings: ExtractionSettings(defaultRegion: "CH"))
    #expect(swiss.statements.map(\.value.display) == ["+41446681800"])
  }
}
