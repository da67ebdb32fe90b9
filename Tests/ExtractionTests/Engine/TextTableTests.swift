import LeadModel
import Testing

@testable import Extraction

/// Tables of plain text.
@MainActor @Suite struct TextTableTests {
  private func rows(_ text: String) throws -> [String] {
    let statements = try SharedExtractors.set().claims(in: Fixtures.document(text)).claims
      .statements
    return statements.filter { $0.method.extractor == TableExtractor.id }.map(\.value.display)
  }

  @Test func cellsStandUnderTheirHeadings() throws {
    let text = """
      Attendees

      No.  Name                Company             City      E-mail
      1    Quell, Oda          Mill Works          Leeds     oda@mill.example
      2    Mühle, Dr. Jens     Mühlenbau                     jens@muehle.example
      3    van der Meer, Jan   Quern Partners      Ghent
      """
    #expect(
      try rows(text) == [
        "Oda Quell", "Mill Works", "Dr. Jens Mühle", "Mühlenbau", "Jan van der Meer",
        "Quern Partners",
      ])
  }

  /// A long cell pushes those behind it aside.
  @Test func theOrderTellsWhereNoneIsEmpty() throws {
    let text = """
      Name          Company       Present
      Oda Quell     Friends of the Old Mill at Quern      yes
      Jens Mühle    Mill Works    no
      """
    #expect(
      try rows(text) == [
        "Oda Quell", "Friends of the Old Mill at Quern", "Jens Mühle", "Mill Works",
      ])
  }

  /// One space between two cells: the row could be read in two ways.
  @Test func aRowWhoseCellsTouchEndsTheTable() throws {
    let text = """
      Name           Title          Company       Present
      Oda Quell      Buyer          Mill Works    yes
      Jens Mühleberg Buyer                        yes
      """
    #expect(try rows(text) == ["Oda Quell", "Buyer", "Mill Works"])
  }

  @Test func tabsPartCellsToo() throws {
    #expect(
      try rows("Name\tCompany\tCity\nOda Quell\tMill Works\tLeeds") == ["Oda Quell", "Mill Works"])
  }

  /// Neither words with gaps nor headings without rows are tables.
  @Test(arguments: [
    "Name   of   the company:\nMill Works", "Name    Company    City",
    "Total   12   14\nOda   3   4",
    "Name    Company    City\n\nOda Quell is here", "  \t \n\u{A0}\u{301}\t\t\n",
  ])
  func otherTextHasNone(text: String) throws {
    #expect(try rows(text) == [])
  }
}
