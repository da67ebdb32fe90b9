import Evaluation
import Foundation
import Testing

@Suite struct LabelFileTests {
  private func line(_ json: String) throws -> GoldLine {
    try #require(try GoldLine.lines(of: Data(json.utf8)).first)
  }

  static let values: [(String, [String])] = [
    (#""Ada""#, ["Ada"]), (#"["Ada", "Bo"]"#, ["Ada", "Bo"]), ("[]", []), ("null", []),
    ("12", ["12"]), ("[12, 12.5]", ["12", "12.5"]), (#"["", " \u00a0", "x"]"#, ["x"]),
    (#""""#, []),
  ]

  @Test(arguments: values)
  func valuesAreStringsNumbersOrLists(json: String, expected: [String]) throws {
    #expect(try line(#"{"file": "a", "fields": {"k": \#(json)}}"#).fields == ["k": expected])
  }

  @Test func theOtherPartsOfALineAreOptional() throws {
    #expect(
      try line(
        #"{"file": "a", "fields": {}, "ignore": {"k": "x"}, "text": "t", "ocr_text": "o", "transcript": "r", "site": 3}"#
      )
        == GoldLine(
          file: "a", fields: [:], ignore: ["k": ["x"]], text: "t", ocrText: "o", transcript: "r"))
    #expect(try line(#"{"file": "a", "fields": {}}"#) == GoldLine(file: "a", fields: [:]))
  }

  @Test func predictionsMayLackFields() throws {
    let json = #"{"file": "a"}"# + "\n\n  \r\n" + #"{"file": "b", "fields": {"k": 1}, "text": 3}"#
    #expect(
      try PredictionLine.lines(of: Data(json.utf8)) == [
        PredictionLine(file: "a", fields: [:]), PredictionLine(file: "b", fields: ["k": ["1"]]),
      ])
  }

  static let broken: [(String, Int, String)] = [
    ("{\"file\": \"a\", \"fields\": {}}\n{\"fields\": {}}", 2, "\"file\" is missing"),
    ("\n{\"file\": \"a\"}", 2, "\"fields\" is missing"),
    ("{\"file\": 3, \"fields\": {}}", 1, "wrong type at \"file\""),
    ("{\"file\": \"Ada\", ", 1, "not valid JSON"),
  ]

  @Test(arguments: broken)
  func errorsNameTheLineAndNoValue(json: String, number: Int, reason: String) throws {
    let error = try #require(throws: LabelFileError.self) {
      try GoldLine.lines(of: Data(json.utf8))
    }
    #expect(error.line == number)
    #expect(error.reason == reason)
    #expect(!error.description.contains("Ada"))
  }
}
