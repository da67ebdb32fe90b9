import LeadModel
import Testing

@testable import Extraction

/// Dates by their labels: on the line, over them, at the beginning of a range.
@MainActor @Suite struct LabelledDateTests {
  private func dates(_ document: Document) throws -> [String] {
    try SharedExtractors.believed(.documentDate, in: document)
      .map { "\($0.value) \($0.confidence)" }
  }

  @Test(arguments: [
    ("Flight dates: 02/18/26 - 02/24/26", ["2026-02-18 0.9", "2026-02-24 0.9"]),
    ("Laufzeit: 01.03.2026 bis 31.03.2026", ["2026-03-01 0.9", "2026-03-31 0.9"]),
    ("Billing period 02/18/26 to 03/17/26", ["2026-02-18 0.6", "2026-03-17 0.6"]),
    ("Start date 02/18/26", ["2026-02-18 0.85"]),
    ("seen, Inv Dt: 02/18/26", ["2026-02-18 0.93"]),
    ("Date submitted 9 /17 /24", ["2024-09-17 0.85"]),
    ("Invoice date 18.03.2026\nInvoice date 19.03.2026", ["2026-03-18 0.93", "2026-03-19 0.837"]),
    ("Date: Ocotber 9, 2026", ["2026-10-09 0.698"]),
  ])
  func labels(text: String, expected: [String]) throws {
    #expect(try dates(Fixtures.document(text)) == expected)
  }

  @Test func theLabelStandsOverItsDate() throws {
    let page = Fixtures.page(rows: [
      [("Contract", 40), ("dates", 85), ("Estimate", 240)],
      [("02/18/26", 40), ("-", 85), ("02/24/26", 95), ("7226", 240)],
    ])
    #expect(try dates(Fixtures.document([page])) == ["2026-02-18 0.9", "2026-02-24 0.9"])
  }

  @Test(arguments: [
    ("ocotber", "october"), ("Novembre", nil), ("Septembr", "september"), ("ma¥", "may"),
    ("Model", nil), ("Martha", nil),
  ])
  func misreadMonths(word: String, name: String?) {
    #expect(MisreadMonth.name(for: word) == name)
  }
}
