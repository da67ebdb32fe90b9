import Testing

@testable import Learning

@Suite struct OutcomesTests {
  static let known: [([String], [Int?], String)] = [
    (["1", "0", "", "1"], [1, 0, nil, 1], "1"), (["Yes", "no", "YES"], [1, 0, 1], "Yes"),
    (["verloren", "offen", "n/a"], [0, 1, nil], "offen"), (["2", "1"], [1, 0], "2"),
    (["Closed Won", "Closed Lost"], [1, 0], "Closed Won"),
  ]

  @Test(arguments: known)
  func successIsFound(values: [String], labels: [Int?], positive: String) throws {
    let outcomes = try Outcomes(try Leads.column(values), positive: nil)
    #expect(outcomes.labels == labels)
    #expect(outcomes.positive == positive)
  }

  @Test func oneOfManyCanBeNamed() throws {
    let column = try Leads.column(["won", "lost", "open", "Won"])
    #expect(try Outcomes(column, positive: "WON").labels == [1, 0, 0, 1])
  }

  static let unclear: [([String], String?, TrainingError)] = [
    (["a", "b"], nil, .noPositiveValue(column: "c")),
    (["a", "b", "d"], nil, .targetValues(column: "c", distinct: 3)),
    (["1", "1"], nil, .targetValues(column: "c", distinct: 1)),
    (["", ""], nil, .targetValues(column: "c", distinct: 0)),
    (["a", "b"], "z", .noPositiveValue(column: "c")),
  ]

  @Test(arguments: unclear)
  func unclearOutcomesAreRefused(values: [String], positive: String?, error: TrainingError) throws {
    let column = try Leads.column(values)
    #expect(throws: error) { try Outcomes(column, positive: positive) }
  }
}
