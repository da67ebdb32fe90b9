import Testing

@testable import Tables

@Suite struct CSVLineTests {
  private func lines(_ text: String) -> ([Int], isTorn: Bool) {
    var reader = CSVReader(Array(text.utf8))
    var lines: [Int] = []
    while true {
      let line = reader.line
      guard reader.nextRow({ _, _ in }) else { return (lines, reader.isTorn) }
      lines.append(line)
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n3,4\n", [1, 2, 3]), ("a,b\r\n1,2\r\n\r\n\r\n3,4", [1, 2, 5]),
    ("\n\na\n\"two\nlines\",x\n3\n", [3, 4, 6]), ("", []),
  ])
  func rowsKnowTheirLines(text: String, expected: [Int]) {
    #expect(lines(text).0 == expected)
    #expect(!lines(text).isTorn)
  }

  @Test func aQuoteThatIsNeverClosedIsTold() {
    #expect(lines("a,b\n1,\"2\n3,4\n").isTorn)
  }
}
