import Foundation
import LeadModel
import Testing

@testable import Extraction

/// Totals of recognised receipts whose labels or digits were mistaken.
@MainActor @Suite struct DamagedTotalTests {
  private func totals(_ rows: [(String, String)], confidence: Double? = 0.9) throws -> [String] {
    let page = Fixtures.page(
      rows: rows.map { [($0.0, 40.0), ($0.1, 240.0)] }, confidence: confidence)
    return try SharedExtractors.set().claims(in: Fixtures.document([page])).claims.statements
      .filter { $0.field == .documentTotal }
      .sorted { ($0.confidence, $1.raw) > ($1.confidence, $0.raw) }
      .map { "\($0.value.display) \($0.method.rule)" }
  }

  @Test func aLabelWithMistakenLettersIsOne() throws {
    #expect(try totals([("T0TAL", "12.50")]).first?.hasSuffix("money.misread-label") == true)
    #expect(try totals([("T0TAL", "12.50")], confidence: nil).isEmpty)
  }

  @Test func partsMendOneDigit() throws {
    let found = try totals([("Subtotal", "10.94"), ("GST", "0.66"), ("TOTAL", "11.66")])
    #expect(found.first?.hasSuffix("money.mended-by-sum") == true)
    #expect(found.first?.hasPrefix("11.6 ") == true)
  }

  @Test func paymentLessChangeMendsOneDigit() throws {
    let found = try totals([("TOTAL", "75.06"), ("CASH", "100.00"), ("CHANGE", "25.00")])
    #expect(found.contains { $0 == "75 money.mended-by-sum" })
  }

  @Test func withoutALegibleTotalThePaymentIsOne() throws {
    let rows = [("TAX INVOICE", "RECEIPT"), ("Bread", "4.72"), ("GST", "0.28"), ("CASH", "5.00")]
    #expect(try totals(rows).contains("5 money.paid-as-total"))
    #expect(try totals(rows, confidence: nil).isEmpty)
  }

  @Test func aTotalThatLostItsLastDigitIsKept() throws {
    #expect(try totals([("NET TOTAL", "174.9")]) == ["174.9 money.cut"])
  }

  @Test(
    arguments: [
      ("T0TAL", "total"), ("Tota1 :", "total :"), ("SUBTUTAL", "subtotal"), ("Ca5h", "cash"),
      ("Total", nil), ("Tonal range", "total range"), ("Mill", nil),
    ] as [(String, String?)])
  func labels(read: String, meant: String?) {
    #expect(MisreadLabel.mended(read) == meant)
  }
}
