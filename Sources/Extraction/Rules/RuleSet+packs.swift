import LeadModel

extension RuleSet {
  /// Packs joined into one set of rules: the built-in ones first, then the user's in their order.
  static func joined(
    _ packs: [RulePack], lists: [String: WordList]
  ) throws(RuleError) -> [String: Rule] {
    var rules: [String: Rule] = [:]
    for pack in packs where pack.isBuiltIn {
      for rule in try RulePackReader(pack: pack, lists: lists).rules() {
        try rule.demandNew(in: rules)
        rules[rule.id] = rule
      }
    }
    let attributes = Set(rules.values.flatMap(\.attributes.keys))
    for pack in packs where !pack.isBuiltIn {
      let reader = RulePackReader(
        pack: pack, lists: lists, attributes: attributes.union(Rule.ownAttributes))
      for entry in try reader.entries() {
        switch entry {
        case .off(let id, let line):
          guard let old = rules[id] else {
            throw RuleError(
              code: .missing, file: pack.name, line: line,
              message: "No pack has rule \(id), so it cannot be switched off; correct the id "
                + "(galena rules list).")
          }
          rules[id] = old.switchedOff(by: RuleOrigin(pack: pack.name, line: line, isUser: true))
        case .rule(let rule):
          rules[rule.id] = try rule.added(to: rules)
        }
      }
    }
    return rules
  }
}

extension Rule {
  /// Keys of the rules that `RuleExtractor` runs.
  static let ownAttributes: Set<String> = ["normalizer", "scheme", "scope"]

  func error(_ code: RuleError.Code, _ message: String) -> RuleError {
    RuleError(code: code, file: origin.pack, line: origin.line, message: "Rule \(id) \(message)")
  }

  fileprivate func demandNew(in rules: [String: Rule]) throws(RuleError) {
    guard let old = rules[id] else { return }
    throw error(
      .duplicate, "is there twice, also at \(old.origin.pack):\(old.origin.line); rename one.")
  }

  /// The rule as it takes its place among others. Throws when it cannot.
  fileprivate func added(to rules: [String: Rule]) throws(RuleError) -> Rule {
    guard let old = rules[id] else {
      guard field != nil || id.hasPrefix("intent.") && attributes["category"] != nil else {
        throw error(
          .incomplete,
          "finds nothing: give it a `field`, or an id that begins with intent. and a `category`.")
      }
      return self
    }
    guard !old.origin.isUser else {
      throw error(
        .duplicate, "is there twice, also at \(old.origin.pack):\(old.origin.line); rename one.")
    }
    guard version != old.version else {
      throw error(
        .version,
        "replaces version \(old.version) of the built-in one; give it another version, "
          + "so that its claims are told apart.")
    }
    return replacing(old)
  }
}
