import Evaluation
import Foundation
import TestSupport
import Testing

/// The figures of the reference comparison over invented lines (Fixtures/SOURCES.md).
@Suite struct FiguresTests {
  static let fixtures = Repository.root.appendingPathComponent("Tests/EvaluationTests/Fixtures")

  private func read(_ name: String) throws -> Data {
    try Data(contentsOf: Self.fixtures.appendingPathComponent(name))
  }

  private func compare(_ scorer: Scorer = Scorer()) throws -> EvaluationResult {
    scorer.compare(
      gold: try GoldLine.lines(of: read("gold.jsonl")),
      predictions: try PredictionLine.lines(of: read("predictions.jsonl"))
    ) { line in
      line.transcript.flatMap { try? read($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func expectEqual(_ result: EvaluationResult, _ file: String) throws {
    let expected = try JSONDecoder().decode(JSONValue.self, from: read(file))
    let coded = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(result))
    #expect(coded == expected)
  }

  @Test func figuresEqualTheReference() throws {
    try expectEqual(try compare(), "figures.json")
  }

  @Test func figuresEqualTheReferenceWithAnotherOverlap() throws {
    try expectEqual(try compare(Scorer(overlap: 0.8)), "figures-overlap-0.8.json")
  }

  @Test func figuresEqualTheReferenceOverPredictedLinesOfSomeKeys() throws {
    let scorer = Scorer(onlyPredicted: true, keys: ["phone", "date", "organization"])
    try expectEqual(try compare(scorer), "figures-only-predicted.json")
  }

  @Test func theResultSurvivesCoding() throws {
    let result = try compare()
    let again = try JSONDecoder().decode(
      EvaluationResult.self, from: JSONEncoder().encode(result))
    #expect(again.fields == result.fields)
    #expect(again.text == result.text)
    #expect(again.withoutPrediction == result.withoutPrediction)
  }

  @Test func theTableIsForPeople() throws {
    try GoldenFile(Self.fixtures.appendingPathComponent("table.txt"))
      .check(try compare().table(errors: 2) + "\n")
  }

  @Test func theOrderOfPredictionsOfDifferentFilesDoesNotMatter() throws {
    let gold = try GoldLine.lines(of: read("gold.jsonl"))
    let predictions = try PredictionLine.lines(of: read("predictions.jsonl"))
    let last = predictions.reduce(into: [:]) { $0[$1.file] = $1 }
    let sorted = last.values.sorted { $0.file < $1.file }
    #expect(
      Scorer().compare(gold: gold, predictions: sorted)
        == Scorer().compare(gold: gold, predictions: predictions))
  }

  @Test func perfectPredictionsHaveNoErrors() throws {
    let gold = try GoldLine.lines(of: read("gold.jsonl"))
    let perfect = gold.map { PredictionLine(file: $0.file, fields: $0.fields) }
    let result = Scorer().compare(gold: gold, predictions: perfect)
    for (key, field) in result.fields {
      #expect(field.strict.recall == 1 && field.relaxed.precision == 1, "\(key)")
    }
    #expect(result.disagreements.values.allSatisfy { $0.isEmpty })
  }
}
