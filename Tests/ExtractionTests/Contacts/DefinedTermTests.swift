import LeadModel
import Testing

@testable import Extraction

/// What a contract calls its parties is no job title.
@MainActor @Suite struct DefinedTermTests {
  private func titles(_ text: String) throws -> [String] {
    try SharedExtractors.set().claims(in: Fixtures.document(text)).claims.statements
      .filter { $0.field == .personTitle }.map(\.raw)
  }

  @Test(arguments: [
    "Signed by\nAda Byng\nThe Contractor", "Signed by\nCarl Holt\nThe Consultant",
    "The Consultant may not assign this agreement to others.\n\nCarl Holt\nConsultant",
  ])
  func aPartyHasNoTitle(text: String) throws {
    #expect(try titles(text).isEmpty)
  }

  @Test(arguments: [
    (
      "Ada Byng\nElectrical Contractor\nMill Works Ltd\nada@millworks.example",
      "Electrical Contractor"
    ),
    ("Carl Holt\nConsultant\nMill Works Ltd\ncarl@millworks.example", "Consultant"),
  ])
  func aTitleStays(text: String, title: String) throws {
    #expect(try titles(text) == [title])
  }
}
