import Foundation
import LeadModel
import Testing

@testable import Extraction

/// Runs the examples and counter-examples that stand beside each rule.
@Suite struct RuleExampleTests {
  @Test func examplesAndCounterexamplesHold() throws {
    let result = try Fixtures.withBuiltIn { try RuleExamples(rules: $0).run() }
    #expect(result.failures == [])
    #expect(result.count > 400)
  }

  @Test func everyFindingRuleHasAnExample() throws {
    for rule in try RuleSet.builtIn().all where rule.field != nil {
      #expect(!rule.examples.isEmpty, "\(rule.id) has no example")
    }
  }
}
