import LeadModel
import Testing

@testable import Extraction

@Suite struct ResumeTests {
  @Test(arguments: [
    ("Oda Quell\n\nWORK EXPERIENCE\nx\nEducation:\ny\nSkills\nz", true),
    ("Oda Quell\nBerufserfahrung\nx\nAusbildung\ny\nSprachkenntnisse\nz", true),
    ("Oda Quell\nExpériences professionnelles\nx\nFormation\ny\nLangues\nz", true),
    ("Oda Quell\nWork experience\nx\nEducation\ny", true),
    ("Our mills and markets\nExperience\nx\nEducation\ny", false),
    ("Oda Quell\nSkills\nx\nEducation\ny", false),
    ("Education\nEducation\nEducation", false),
    ("Our skills and experience in education are many.", false),
    ("Mill Works Ltd\nProjects\nReferences", false),
  ])
  func resumesAreKnownByTheirHeadings(text: String, isResume: Bool) throws {
    let found = try Fixtures.withBuiltIn { rules in
      let tables = TableReader(headings: try rules.list("table-headings"))
      return try ResumeHeadings(rules: rules)
        .resume(ScannedDocument(Fixtures.document(text), tables: tables)) != nil
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

  /// Many write their own name in small letters, or head the page with what it is.
  @Test(arguments: [
    ("oda quell\n\nWORK EXPERIENCE\nx\nEDUCATION\ny", ["oda quell"]),
    ("Oda marta Quell\n\nWORK EXPERIENCE\nx\nEDUCATION\ny", ["Oda marta Quell"]),
    ("Curriculum Vitae\nOda Quell\n\nWORK EXPERIENCE\nx\nEDUCATION\ny", ["Oda Quell"]),
    ("Sales Manager\n\nWORK EXPERIENCE\nx\nEDUCATION\ny", []),
  ])
  func aResumeBeginsWithItsName(text: String, expected: [String]) throws {
    let names = try Fixtures.claims(Fixtures.document(text)).statements
      .filter { $0.field == .personName }.map(\.raw)
    #expect(names == expected)
  }
}
