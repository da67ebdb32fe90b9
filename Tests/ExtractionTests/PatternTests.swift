import Testing

@testable import Extraction

@Suite struct PatternTests {
  @Test func matchesDoNotOverlapAndCountBytes() throws {
    let pattern = try Pattern("é(?<d>[0-9])?")
    let found = pattern.matches(in: Array("é1éé2".utf8))
    #expect(!found.exhausted)
    #expect(found.matches.map(\.range) == [0..<3, 3..<5, 5..<8])
    #expect(found.matches.map { $0["d"] } == [2..<3, nil, 7..<8])
  }

  @Test func emptyMatchesMoveOnByWholeScalars() throws {
    let found = try Pattern("x*").matches(in: Array("éx".utf8))
    #expect(found.matches.map(\.range) == [0..<0, 2..<3, 3..<3])
  }

  @Test func lookBehindSeesTextBeforeTheRange() throws {
    let pattern = try Pattern("(?<!a)b")
    #expect(pattern.firstMatch(in: Array("ab".utf8), range: 1..<2) == nil)
  }

  @Test func hostileTextIsGivenUp() throws {
    let pattern = try Pattern("(a+)+$")
    let found = pattern.matches(in: Array(repeating: UInt8(ascii: "a"), count: 4000) + [98])
    #expect(found.exhausted)
    #expect(found.matches.isEmpty)
  }

  @Test func faultsSayWhere() {
    let error = #expect(throws: PatternError.self) { try Pattern("ab(") }
    #expect(error?.offset == 3)
  }
}
