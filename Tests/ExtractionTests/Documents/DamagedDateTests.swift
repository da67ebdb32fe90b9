import LeadModel
import Normalization
import Testing

@testable import Extraction

/// Dates of recognised pages whose characters were mistaken.
@MainActor @Suite struct DamagedDateTests {
  private func dates(_ lines: [String], confidence: Double? = 0.9) throws -> [String] {
    let rows = lines.map { line in
      line.split(separator: " ").enumerated().map { (String($1), 40 + 60 * Double($0)) }
    }
    let document = Fixtures.document([Fixtures.page(rows: rows, confidence: confidence)])
    return try SharedExtractors.set().claims(in: document).claims.statements
      .filter { $0.field == .documentDate }.map { "\($0.value.display) \($0.method.rule)" }
  }

  @Test(arguments: [
    (["Date: 1O/O3/2026"], "2026-03-10 date.damaged"),
    (["Date: 25,12/2025"], "2025-12-25 date.damaged"),
    (["MILL BAKERY", "27032026", "Bread 3.00"], "2026-03-27 date.run-together"),
    (["Date notified 975/95"], "1995-05-09 date.misread-slash"),
    (["Date: 14/03/2076"], "2016-03-14 date.damaged"),
    (["Date: 14/03/1895"], "1995-03-14 date.damaged"),
  ])
  func aDamagedDateIsMended(lines: [String], expected: String) throws {
    let found = try dates(lines)
    #expect(found.contains(expected))
  }

  @Test func theNumberOfAReceiptThatBeginsWithItsDayIsASecondSighting() throws {
    let found = try dates(["06/03/2016 20:01", "Invoice 20180306101009904"])
    #expect(found.contains("2018-03-06 date.in-number"))
    #expect(try !dates(["Invoice 20180306101009904"]).contains { $0.hasSuffix("in-number") })
  }

  @Test(arguments: [
    ["No. 27032026 of many"], ["Tyres 975/95 Total"], ["Time 11:40 12:30"], ["Sum 12.50 16.10"],
    ["Tel 030 23125 012"],
  ])
  func whatIsNoDateStaysNone(lines: [String]) throws {
    #expect(try dates(lines).isEmpty)
  }

  @Test func printIsNotMended() throws {
    #expect(try dates(["Date: 1O/O3/2026"], confidence: nil).isEmpty)
  }

  @Test(arguments: [(2078, 2018), (1895, 1995), (2026, nil), (2111, nil)] as [(Int, Int?)])
  func years(read: Int, meant: Int?) {
    #expect(MisreadDigits.year(like: read, among: 1950...2049).map { $0 } == meant)
  }
}
