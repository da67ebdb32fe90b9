import LeadModel
import Testing

@testable import Extraction

/// Which amount is the grand total, by labels, columns and what was paid.
@MainActor @Suite struct TotalTests {
  private func totals(_ document: Document) throws -> [String] {
    try SharedExtractors.set().claims(in: document).claims.statements
      .filter { $0.field == .documentTotal }
      .sorted { ($0.confidence, $1.raw) > ($1.confidence, $0.raw) }.map(\.raw)
  }

  @Test(arguments: [
    ("Total 80.91\nRounding -0.01\nTotal rounded 80.90", ["80.90", "80.91"]),
    ("Gross total 155.00\nNet amount due 131.75", ["155.00", "131.75"]),
    ("Grand total 38.90\nTotal 38.00\nCash 50.00\nChange 12.00", ["38.00", "38.90"]),
    ("Accepted total 10.00\nAmount incl. GST 5.00\nChange 5.00", ["5.00"]),
    ("Summe EUR 6,75\nGegeben BAR 10,00\nRückgeld 3,25", ["EUR 6,75"]),
    ("VAT 20.00\nTotal 120.00", ["120.00"]),
  ])
  func labels(text: String, expected: [String]) throws {
    #expect(try totals(Fixtures.document(text)) == expected)
  }

  @Test func aRowsLabelHoldsPastItsOtherNumbers() throws {
    let page = Fixtures.page(rows: [
      [("Line", 40), ("Spots", 140), ("Amount", 240)],
      [("1", 40), ("10", 140), ("$850.00", 240)],
      [("2", 40), ("20", 140), ("$1,900.00", 240)],
      [("Totals", 40), ("30", 140), ("$2,750.00", 240)],
    ])
    #expect(try totals(Fixtures.document([page])) == ["$2,750.00"])
  }

  @Test func onAScanAMisreadTotalIsMended() throws {
    let rows = [[("TOTAL", 40.0), ("5.OO", 140.0)], [("CASH", 40), ("5.OO", 140)]]
    let scan = Fixtures.document([Fixtures.page(rows: rows, confidence: 0.9)])
    let statements = try SharedExtractors.set().claims(in: scan).claims.statements
    let total = try #require(statements.first { $0.field == .documentTotal })
    #expect(total.value.display == "5")
    #expect(total.method.rule == "money.damaged")
    #expect(try totals(Fixtures.document([Fixtures.page(rows: rows)])).isEmpty)
  }

  @Test(arguments: [
    ("5. OO", "5.00"), ("88 17", "88.17"), ("35:00", "35.00"), ("1Z.S0", "12.50"),
  ])
  func mending(text: String, mended: String) {
    #expect(AmountExtractor.mending(text) == mended)
  }
}
