import LeadModel
import Scoring
import Testing

@testable import Pipeline

@Suite struct RowInstantTests {
  static let cases: [(String, DateStyle, String?)] = [
    ("2026-11-27T10:42:00Z", .yearFirst, "2026-11-27T10:42:00.000Z"),
    ("2026-11-27T10:42:00.250Z", .yearFirst, "2026-11-27T10:42:00.250Z"),
    ("2026-11-27T10:42:00+01:00", .yearFirst, "2026-11-27T09:42:00.000Z"),
    ("2026-11-27 10:42:00 -0500", .yearFirst, "2026-11-27T15:42:00.000Z"),
    ("2026-11-27 10:42 UTC", .yearFirst, "2026-11-27T10:42:00.000Z"),
    ("2026-11-27", .yearFirst, "2026-11-27T00:00:00.000Z"),
    ("27.11.2026 10:42", .dayFirst, "2026-11-27T10:42:00.000Z"),
    ("27/11/2026, 10:42:05", .dayFirst, "2026-11-27T10:42:05.000Z"),
    ("11/27/2026 3:05 PM", .monthFirst, "2026-11-27T15:05:00.000Z"),
    ("11/27/2026 12:05 a.m.", .monthFirst, "2026-11-27T00:05:00.000Z"),
    ("1795776120", .yearFirst, "2026-11-27T10:42:00.000Z"),
    ("1795776120000", .dayFirst, "2026-11-27T10:42:00.000Z"),
    ("27.11.2026 10:42 MESZ", .dayFirst, nil),
    ("31.11.2026", .dayFirst, nil), ("yesterday", .dayFirst, nil), ("", .dayFirst, nil),
    ("13:00 PM", .dayFirst, nil),
  ]

  @Test(arguments: cases)
  func instantsAreRead(text: String, style: DateStyle, expected: String?) {
    #expect(RowInstant(style: style).instant(text)?.description == expected)
  }

  @Test func aTimeMayStandInAColumnOfItsOwn() {
    let instant = RowInstant(style: .dayFirst).instant("27.11.2026", time: "10:42")
    #expect(instant?.description == "2026-11-27T10:42:00.000Z")
  }

  static let columns: [([String], DateStyle?)] = [
    (["2026-01-02", "2026-02-13"], .yearFirst), (["01/02/2026", "13/02/2026"], .dayFirst),
    (["01/02/2026", "02/13/2026"], .monthFirst), (["01/02/2026", "03/04/2026"], nil),
    (["01.02.2026"], .dayFirst), (["soon", "13/02/2026"], .dayFirst), ([], .yearFirst),
  ]

  @Test(arguments: columns)
  func aColumnShowsItsStyle(texts: [String], style: DateStyle?) {
    #expect(RowInstant.style(of: texts) == style)
  }
}
