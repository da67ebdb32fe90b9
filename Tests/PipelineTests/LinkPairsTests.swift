import Foundation
import Testing

@testable import Pipeline

@Suite struct LinkPairsTests {
  @Test func columnsComeBackWithAProbability() throws {
    let text =
      "\u{FEFF}id,Left Name,right_name\r\n1,\"Byng, Ada\",Ada Byng\r\n2,Ada \"\"B\"\",\r\n\r\n"
    let linked = try LinkPairsRun().pairs(in: Data(text.utf8))
    let lines = linked.csv.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0] == "id,Left Name,right_name,probability")
    #expect(lines[1].hasPrefix("1,\"Byng, Ada\",Ada Byng,0.9"))
    #expect(lines[2].hasSuffix(",0.0000"))
  }

  @Test func aColumnSaysWhatTheNamesAre() throws {
    let text = "a,b,schema\nFund 3,Fund three,Company\nFund 3,Fund three,Person\n"
    let rows = try LinkPairsRun().pairs(in: Data(text.utf8)).rows
    #expect(rows[0].probability > rows[1].probability)
    let forced = try LinkPairsRun(kind: .person).pairs(in: Data(text.utf8)).rows
    #expect(forced[0].probability == forced[1].probability)
  }

  @Test func linesOfJSONHoldTheTerms() throws {
    let text = "name1,name2\nAda Byng,Ada Bing\n"
    let bytes = try LinkPairsRun().pairs(in: Data(text.utf8)).jsonLines()
    let line = try #require(
      try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let terms = try #require(line["terms"] as? [[String: Any]])
    #expect(terms.compactMap { $0["name"] as? String }.first == "equal")
    #expect(line["level"] as? String == "misspelled")
  }

  @Test func tablesWithoutNamesAreRefused() {
    #expect(throws: GalenaError.self) { try LinkPairsRun().pairs(in: Data("x,y\n1,2\n".utf8)) }
  }

  @Test(arguments: [
    "plain", "a,b", "say \"yes\"", "two\nlines", "", " space ",
  ])
  func fieldsReadBack(field: String) {
    let csv = PairsTable.line(["x", field]) + "\n" + PairsTable.line([field, "y"]) + "\n"
    let table = PairsTable(csv: Array(csv.utf8))
    #expect(table.header == ["x", field])
    #expect(table.rows == [[field, "y"]])
  }
}
