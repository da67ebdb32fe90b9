import LeadModel
import Testing

@testable import Extraction

/// Which day figures mean, and which of several dates is the document's own.
@MainActor @Suite struct DateCustomTests {
  private func dates(_ text: String) throws -> [(value: String, confidence: Double)] {
    try SharedExtractors.set().claims(in: Fixtures.document(text)).claims.statements
      .compactMap { statement in
        guard statement.field == .documentDate, case .date(let date) = statement.value else {
          return nil
        }
        return (date, statement.confidence)
      }
  }

  @Test(arguments: [
    (
      "Leeds LS1 4AP, United Kingdom\n\nDate: 8/11/2022\n\nDear Sirs,\nunless the mill is mended we will look elsewhere.",
      "2022-11-08"
    ),
    (
      "Springfield, IL 62701\n\nDate: 8/11/2022\n\nDear Sirs,\nunless the mill is mended we will look elsewhere.",
      "2022-08-11"
    ),
    (
      "Date: 8/11/2022\n\nDear Sirs,\nunless the mill is mended we will look elsewhere for another.",
      "2022-08-11"
    ),
    (
      "Date: 8/11/2022\n\nPrice £4,200.00 for the mill that is mended by us, as we have agreed.",
      "2022-11-08"
    ),
  ])
  func theCountryOrdersDayAndMonth(text: String, date: String) throws {
    #expect(try dates(text).map(\.value) == [date])
  }

  @Test(arguments: [
    "Mühldorf, 11.07.2022\n\nIhre Bestellung vom 02.06.2022\n\nSehr geehrte Damen und Herren,",
    "11 July 2022\n\nThank you for your order of 2 June 2022.",
    "11 July 2022\n\nas agreed in the letter agreement dated June 2, 2022 between us",
  ])
  func thePaperThatIsSpokenOfHasAnotherDay(text: String) throws {
    let found = try dates(text).sorted { $0.confidence > $1.confidence }
    #expect(found.map(\.value) == ["2022-07-11", "2022-06-02"])
  }

  @Test func theTownBeforeTheDaySignsIt() throws {
    let found = try dates("Vertrag\n\nüber eine Mühle\n\nKarlsruhe, den 15. März 2021\n")
    #expect(found.map(\.value) == ["2021-03-15"])
    #expect(try #require(found.first).confidence > 0.8)
  }
}
