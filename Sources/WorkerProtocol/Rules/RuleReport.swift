package import LeadModel

/// What `page-worker --rules` says of the rule packs, as one JSON value: the rules are compiled there
/// and nowhere else.
package struct RuleReport: Hashable, Sendable, Codable {
  /// What extractions with these rules carry as their `rules`.
  package let hash: String
  package let packs: [Pack]
  package let rules: [Rule]
  /// How many examples were run, and which failed.
  package let examples: Int
  package let failures: [Failure]

  package init(
    hash: String, packs: [Pack], rules: [Rule], examples: Int = 0, failures: [Failure] = []
  ) {
    self.hash = hash
    self.packs = packs
    self.rules = rules
    self.examples = examples
    self.failures = failures
  }

  package struct Pack: Hashable, Sendable, Codable {
    package let name: String
    package let hash: String
    package let isBuiltIn: Bool

    package init(name: String, hash: String, isBuiltIn: Bool) {
      self.name = name
      self.hash = hash
      self.isBuiltIn = isBuiltIn
    }
  }

  package struct Rule: Hashable, Sendable, Codable {
    package let id: String
    package let version: Int
    package let field: Field?
    package let pack: String
    package let line: Int
    /// Whether it takes a built-in rule's place.
    package let isReplacement: Bool
    package let isEnabled: Bool

    package init(
      id: String, version: Int, field: Field?, pack: String, line: Int, isReplacement: Bool,
      isEnabled: Bool
    ) {
      self.id = id
      self.version = version
      self.field = field
      self.pack = pack
      self.line = line
      self.isReplacement = isReplacement
      self.isEnabled = isEnabled
    }
  }

  /// An example that does not do what it must.
  package struct Failure: Hashable, Sendable, Codable {
    package let rule: String
    package let pack: String
    package let line: Int
    package let message: String

    package init(rule: String, pack: String, line: Int, message: String) {
      self.rule = rule
      self.pack = pack
      self.line = line
      self.message = message
    }
  }
}

/// The packs as they are, or why they cannot be used.
package enum RuleAnswer: Hashable, Sendable, Codable {
  case report(RuleReport)
  /// File, line and what to do, in one sentence.
  case refused(String)
}

/// What is asked of `page-worker --rules`.
package enum RuleVerb: String, Sendable {
  /// The rules.
  case list
  /// The rules, and the examples of the user's packs.
  case check
  /// The rules, and all examples.
  case test
}
