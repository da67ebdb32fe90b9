import LeadModel
import Testing

@testable import Extraction

@Suite struct ResumeTests {
  @Test(arguments: [
    ("Oda Quell\n\nWORK EXPERIENCE\nx\nEducation:\ny\nSkills\nz", true),
    ("Oda Quell\nBerufserfahrung\nx\nAusbildung\ny\nSprachkenntnisse\nz", true),
    ("Oda Quell\nExpériences professionnelles\nx\nFormation\ny\nLangues\nz", true),
    ("Education\nEducation\nEducation", false),
    ("Our skills and experience in education are many.", false),
    ("Mill Works Ltd\nProjects\nReferences", false),
  ])
  func resumesAreKnownByTheirHeadings(text: String, isResume: Bool) throws {
    let found = try Fixtures.withBuiltIn { rules in
      let tables = TableReader(headings: try rules.list("table-headings"))
      return try ResumeHeadings(rules: rules)
        .isResume(ScannedDocument(Fixtures.document(text), tables: tables))
    }
    #expect(found == isResume)
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
    let names = try Fixtures.claims(Fixtures.document(text)).statements
      .filter { $0.field == .personName }.map(\.raw)
    #expect(names == ["Oda Quell"])
  }
}
