import LeadModel
import Testing

@testable import Extraction

@Suite struct ResumeTests {
  private static let rules = try? RuleSet.builtIn()

  @Test(arguments: [
    ("Oda Quell\n\nWORK EXPERIENCE\nx\nEducation:\ny\nSkills\nz", true),
    ("Oda Quell\nBerufserfahrung\nx\nAusbildung\ny\nSprachkenntnisse\nz", true),
    ("Oda Quell\nExpériences professionnelles\nx\nFormation\ny\nLangues\nz", true),
    ("Education\nEducation\nEducation", false),
    ("Our skills and experience in education are many.", false),
    ("Mill Works Ltd\nProjects\nReferences", false),
  ])
  func resumesAreKnownByTheirHeadings(text: String, isResume: Bool) throws {
    let headings = try ResumeHeadings(rules: try #require(Self.rules))
    #expect(headings.isResume(Fixtures.document(text)) == isResume)
  }

  /// Firms, schools and references in a résumé are no persons of it.
  @Test func aResumeSpeaksOfOnePerson() throws {
    let text = """
      Oda Quell
      Buyer at Mill Works

      WORK EXPERIENCE
      Mill Works, Leeds
      EDUCATION
      Ada Lovelace College
      REFERENCES
      Martha Hopkins
      """
    let names = try Fixtures.statements(text).filter { $0.field == .personName }.map(\.raw)
    #expect(names == ["Oda Quell"])
  }
}
