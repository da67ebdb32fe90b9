package import LeadModel

extension RuleSet {
  /// Ids of all rules, sorted: for programs that measure them one by one.
  package var ids: [String] { all.map(\.id) }

  /// The rule's examples and counter-examples; empty when there is no such rule.
  package func examples(of id: String) -> [String] {
    (try? rule(id)).map { ($0.examples + $0.counterexamples).map(\.text) } ?? []
  }

  /// Looks over a text for everything that the rules require: one pass before all searches of it.
  package func glance(over bytes: [UInt8], for id: String) -> Glance? {
    (id.hasPrefix("intent.") ? intentSieve : pageSieve).glance(over: bytes)
  }

  /// By alternatives, how many literals of each set the rule looks for, and how far from the beginning of a match they may be.
  package func required(by id: String) throws(RuleError) -> [[(count: Int, reach: Int)]] {
    try rule(id).required.map { $0.map { ($0.literals.count, $0.reach) } }
  }

  /// Searches the whole text by one rule's pattern, and by its labels at the text's end. What was
  /// found does not matter: this is for measuring how long a rule takes.
  ///
  /// Throws `RuleError` when there is no such rule.
  package func search(
    _ id: String, in bytes: [UInt8], after glance: Glance? = nil
  ) throws(RuleError) -> SearchCount {
    let rule = try rule(id)
    let result = rule.matches(in: bytes, glance)
    _ = rule.label?.firstMatch(in: bytes, range: max(0, bytes.count - 48)..<bytes.count)
    return SearchCount(matches: result.matches.count, isExhausted: result.exhausted)
  }

  /// A rule as lists show it.
  package struct Summary: Hashable, Sendable {
    package let id: String
    package let version: Int
    package let field: Field?
    package let pack: String
    package let line: Int
    package let isEnabled: Bool
    package let isReplacement: Bool
  }

  /// All rules, by id.
  package var summaries: [Summary] {
    all.map {
      Summary(
        id: $0.id, version: $0.version, field: $0.field, pack: $0.origin.pack,
        line: $0.origin.line, isEnabled: $0.isEnabled, isReplacement: $0.isReplacement)
    }
  }

  /// What one search came to.
  package struct SearchCount: Hashable, Sendable {
    package let matches: Int
    /// Whether a match limit ended it early.
    package let isExhausted: Bool
  }
}
