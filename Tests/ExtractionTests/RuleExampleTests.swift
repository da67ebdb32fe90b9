import Foundation
import LeadModel
import Testing

@testable import Extraction

/// Runs the examples and counter-examples that stand beside each rule.
@Suite struct RuleExampleTests {
  @Test func everyRuleFindsItsExamplesAndNothingElse() throws {
    let rules = try RuleSet.builtIn()
    let set = try ExtractorSet(rules: rules, settings: ExtractionSettings())
    for rule in rules.all {
      for example in rule.examples {
        let text = example.replacing("[[", with: "").replacing("]]", with: "")
        let found = Fixtures.found(by: rule.id, in: set.claims(in: Fixtures.document(text)).claims)
        #expect(!found.isEmpty, "\(rule.id) finds nothing in: \(example)")
        if let marked = Fixtures.marked(example) {
          #expect(found.contains(marked), "\(rule.id) finds \(found) in: \(example)")
        }
      }
      for text in rule.counterexamples {
        let found = Fixtures.found(by: rule.id, in: set.claims(in: Fixtures.document(text)).claims)
        #expect(found.isEmpty, "\(rule.id) finds \(found) in: \(text)")
      }
    }
  }
}

enum Fixtures {
  /// A plain-text document of one page.
  static func document(_ text: String) -> Document {
    let page = Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text)
    return Document(
      id: "0000", mediaType: "text/plain", byteCount: text.utf8.count, pages: [page])
  }

  /// What stands between `[[` and `]]`, `nil` without marks.
  static func marked(_ example: String) -> String? {
    guard let start = example.range(of: "[["), let end = example.range(of: "]]") else { return nil }
    return String(example[start.upperBound..<end.lowerBound])
  }

  static func found(by rule: String, in claims: DocumentClaims) -> [String] {
    claims.statements.filter { $0.method.rule == rule }.map(\.raw)
      + claims.intents.filter { $0.method.rule == rule }.map(\.evidence.raw)
  }
}
