import Foundation
import LeadModel
import Testing

@testable import Extraction

/// Runs the examples and counter-examples that stand beside each rule.
@Suite struct RuleExampleTests {
  static func rules(_ examples: (Rule) -> [String]) throws -> [(String, String)] {
    try RuleSet.builtIn().all.flatMap { rule in examples(rule).map { (rule.id, $0) } }
  }

  @Test func examplesAreFound() throws {
    let set = try ExtractorSet(rules: RuleSet.builtIn(), settings: ExtractionSettings())
    for (rule, example) in try Self.rules(\.examples) {
      let text = example.replacing("[[", with: "").replacing("]]", with: "")
      let found = Fixtures.found(by: rule, in: set.claims(in: Fixtures.document(text)).claims)
      #expect(!found.isEmpty, "\(rule) finds nothing in: \(example)")
      if let marked = Fixtures.marked(example) {
        #expect(found.contains(marked), "\(rule) finds \(found) in: \(example)")
      }
    }
  }

  @Test func counterexamplesAreNot() throws {
    let set = try ExtractorSet(rules: RuleSet.builtIn(), settings: ExtractionSettings())
    for (rule, text) in try Self.rules(\.counterexamples) {
      let found = Fixtures.found(by: rule, in: set.claims(in: Fixtures.document(text)).claims)
      #expect(found.isEmpty, "\(rule) finds \(found) in: \(text)")
    }
  }

  @Test func everyFindingRuleHasAnExample() throws {
    for rule in try RuleSet.builtIn().all where rule.field != nil {
      #expect(!rule.examples.isEmpty, "\(rule.id) has no example")
    }
  }
}
