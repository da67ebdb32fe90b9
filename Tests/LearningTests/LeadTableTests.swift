import Testing

@testable import Learning

@Suite struct LeadTableTests {
  private func table(_ text: String) throws -> LeadTable { try LeadTable(csv: Array(text.utf8)) }

  @Test func shortLinesAreFilledAndSpaceIsTrimmed() throws {
    let table = try table("a;b;c\r\n 1 ;\"x;y\"\r\n\r\n2;;3\n")
    #expect(table.rowCount == 2)
    #expect(table.columns.map { $0.text(0) } == ["1", "x;y", ""])
    #expect(table.columns.map { $0.text(1) } == ["2", "", "3"])
  }

  static let broken: [(String, TrainingError)] = [
    ("", .noHeader), ("a,a\n1,2", .sameName("a")), ("a,b\n1,2\n1,2,3", .raggedRow(3)),
  ]

  @Test(arguments: broken)
  func brokenTablesAreRefused(text: String, error: TrainingError) {
    #expect(throws: error) { try table(text) }
  }

  static let lists: [(String, [Int])] = [
    ("a", [0]), ("a,b", [0, 1]), (" b , a ", [1, 0]), ("c, d", [2]), ("a,c, d,b", [0, 2, 1]),
    ("A", [0]), ("", []),
  ]

  @Test(arguments: lists)
  func namesMayHoldCommas(list: String, columns: [Int]) throws {
    #expect(try table("a,b,\"c, d\"\n1,2,3").columns(named: list) == columns)
  }

  @Test func anUnknownNameIsNamed() throws {
    let table = try table("a,b\n1,2")
    #expect(throws: TrainingError.noColumn("z")) { try table.columns(named: "a,z") }
  }
}
