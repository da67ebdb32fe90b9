import Testing

@testable import Learning

@Suite struct ColumnInspectorTests {
  private static func rows(_ make: (Int) -> String) -> [String] { (0..<100).map(make) }

  static let columns: [(String, [String], String)] = [
    ("visits", rows { String($0 * 7 % 40) }, "number"),
    ("share", rows { "0,\($0 * 37 % 100)" }, "number"),
    ("amount", rows { "\($0 * 37 % 1000 + 0).\($0 % 10)5" }, "number"),
    ("created", rows { "2026-03-\($0 % 20 + 10)" }, "date"),
    ("created", rows { "\($0 % 28 + 1).3.2026" }, "date"),
    ("source", rows { ["web", "fair", "mail"][$0 % 3] }, "category"),
    ("flag", rows { $0 % 5 == 0 ? "x" : "" }, "category"),
    ("postcode", rows { "0\($0 % 9)10\($0 % 2)" }, "category"),
    ("note", rows { "asked about machine \($0 * 31 % 97) and more" }, "text"),
    ("mail", rows { "p\($0)@firm\($0 % 4).example" }, "address"),
    ("contact_id", rows { "f3a\($0 * 7919 % 9973)c" }, "identifier"),
    ("Customer No", rows { String($0 * 7919 % 99_991) }, "identifier"),
    ("place", rows { String($0 + 500) }, "identifier"),
    ("empty", rows { _ in "" }, "constant"),
    ("same", rows { _ in "no" }, "constant"),
    ("part", rows { $0 % 3 == 0 ? "test" : "Train" }, "split"),
  ]

  @Test(arguments: columns)
  func columnsAreKnownByLooking(name: String, values: [String], kind: String) throws {
    let column = try Leads.column(values, name: name)
    #expect(ColumnInspector(rows: Array(0..<100)).kind(of: column).name == kind)
  }

  static let names: [(String, Bool)] = [
    ("contact_id", true), ("leadId", true), ("Customer No", true), ("Kundennummer", true),
    ("valid", false), ("numbers of visits", false), ("width", false),
  ]

  @Test(arguments: names)
  func identifiersAreCalledSo(name: String, expected: Bool) {
    #expect(IdentifierName.matches(name) == expected)
  }

  @Test func aColumnThatFollowsTimeIsLeftOut() throws {
    let table = try Leads.table(rows: 300)
    var kinds = table.columns.map { ColumnInspector(rows: Array(0..<300)).kind(of: $0) }
    ClockColumns(timeline: Array(0..<300)).leaveOut(in: table, kinds: &kinds)
    #expect(kinds[1] == .leftOut(.clock))
    #expect(kinds[3].name == "number")
  }
}
