import LeadModel
import Testing

@testable import Extraction

@Suite struct RulePackReaderTests {
  static let refused: [(String, RuleError.Code, Int?)] = [
    ("rules: [", .syntax, 2),
    ("other: 1", .incomplete, nil),
    ("rules:\n  - version: 1", .incomplete, 2),
    ("rules:\n  - id: a.b\n    version: 1\n    confidence: 0.5", .incomplete, 2),
    ("rules:\n  - id: a.b\n    version: 1\n    confidence: 1.5\n    pattern: a", .incomplete, 2),
    ("rules:\n  - id: a.b\n    version: 1\n    confidence: 0.5\n    pattern: '('", .pattern, 5),
    (
      "rules:\n  - id: a.b\n    version: 1\n    confidence: 0.5\n    pattern: a\n    field: no.such",
      .field, 6
    ),
  ]

  @Test(arguments: refused)
  func faultsNameFileAndLine(text: String, code: RuleError.Code, line: Int?) {
    let error = #expect(throws: RuleError.self) {
      try RulePackReader(pack: RulePack(name: "pack.yaml", text: text), lists: [:]).rules()
    }
    #expect(error?.code == code)
    #expect(error?.file == "pack.yaml")
    #expect(error?.line == line)
  }

  @Test func fragmentsListsAndLabelsAreTakenIn() throws {
    let pack = """
      fragments:
        digit: '[0-9]'
      rules:
        - id: a.b
          version: 3
          field: contact.phone
          confidence: 0.5
          labels: [tel, call us]
          colour: blue
          pattern: '(?<n>{{digit}}+) {{list:forms}}'
      """
    let list = WordList(Array("# origin\nGmbH\nGmbH & Co. KG\n".utf8))
    let rule = try #require(
      try RulePackReader(
        pack: RulePack(name: "pack.yaml", text: pack), lists: ["forms": list]
      ).rules().first)
    #expect(rule.version == 3)
    #expect(rule.field == .phone)
    #expect(rule.attributes == ["colour": "blue"])
    let bytes = Array("Call us: 12 GmbH & Co. KG".utf8)
    let match = try #require(rule.pattern.firstMatch(in: bytes))
    #expect(match["n"] == 9..<11)
    #expect(match.range == 9..<bytes.count)
    #expect(rule.label?.firstMatch(in: bytes, range: 0..<9) != nil)
    #expect(rule.label?.firstMatch(in: bytes, range: 0..<10) == nil)
  }
}
