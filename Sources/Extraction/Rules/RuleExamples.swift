package import LeadModel

/// Runs the examples and counter-examples that stand beside rules, through all extractors.
package struct RuleExamples {
  private let rules: RuleSet
  private let set: ExtractorSet

  package init(rules: RuleSet) throws {
    self.rules = rules
    set = try ExtractorSet(rules: rules)
  }

  /// An example that does not do what it must.
  package struct Failure: Hashable, Sendable {
    package let rule: String
    package let pack: String
    package let line: Int
    package let message: String
  }

  /// How many examples there are and which fail, in the order of rules; of the packs named, or of
  /// all.
  package func run(packs: Set<String>? = nil) -> (count: Int, failures: [Failure]) {
    var count = 0
    var failures: [Failure] = []
    for rule in rules.all where rule.isEnabled && packs?.contains(rule.origin.pack) ?? true {
      count += rule.examples.count + rule.counterexamples.count
      failures += self.failures(of: rule)
    }
    return (count, failures)
  }

  func failures(of rule: Rule) -> [Failure] {
    let missed = rule.examples.compactMap { example -> Failure? in
      let found = found(by: rule, in: example)
      if found.isEmpty { return failure(rule, example, "nothing is found, and must be") }
      guard let expected = example.expected, !found.contains(expected) else { return nil }
      return failure(rule, example, "what is found is not what stands between the marks")
    }
    let wrong = rule.counterexamples.compactMap { example in
      found(by: rule, in: example).isEmpty
        ? nil : failure(rule, example, "something is found, and nothing must be")
    }
    return missed + wrong
  }

  private func failure(_ rule: Rule, _ example: RuleExample, _ message: String) -> Failure {
    Failure(rule: rule.id, pack: rule.origin.pack, line: example.line, message: message)
  }

  private func found(by rule: Rule, in example: RuleExample) -> [String] {
    let page = Page(
      number: 1, kind: .text, source: .native, reason: "plain-text", text: example.text)
    let document = Document(
      id: "0", mediaType: "text/plain", byteCount: example.text.utf8.count, pages: [page])
    let claims = set.claims(in: document).claims
    return claims.statements.filter { $0.method.rule == rule.id }.map(\.raw)
      + claims.intents.filter { $0.method.rule == rule.id }.map(\.evidence.raw)
  }
}
