extension Decision {
  /// A decision from its canonical JSON with rules, candidates and what came of them; without what it
  /// was made of (features, scores, context) and without segment, choice, timing and what the rules
  /// alone come to. A hundredth of the whole.
  package init(skimming text: String) throws {
    do {
      self = try JSONCursor.read(text) { try Decision(skimming: &$0) }
    } catch is JSONCursor.Failure {
      self = try CanonicalJSON.value(Decision.self, from: text).verdict
    }
  }

  private var verdict: Decision {
    Decision(
      id: id, lead: lead, decidedAt: decidedAt, rulesHash: rulesHash, features: [], scores: [],
      gate: gate, qualified: qualified, tier: tier, routing: routing, queue: queue, owner: owner,
      ownerReason: ownerReason, candidates: candidates)
  }

  private init(skimming cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var decidedAt: Timestamp?
    var qualified: Bool?
    var (gate, routing) = ([RuleOutcome]?.none, [RuleOutcome]?.none)
    var candidates: [OwnerCandidate]?
    try cursor.object { key, cursor in
      switch key {
      case "id", "lead", "rulesHash", "tier", "queue", "owner", "ownerReason":
        if try !cursor.isNull() { texts[key] = try cursor.string() }
      case "decidedAt": decidedAt = try cursor.time()
      case "qualified": qualified = try cursor.flag()
      case "gate": gate = try cursor.list { try RuleOutcome(&$0) }
      case "routing": routing = try cursor.list { try RuleOutcome(&$0) }
      case "candidates": candidates = try cursor.list { try OwnerCandidate(&$0) }
      default: try cursor.skip()
      }
    }
    guard let id = texts["id"], let lead = texts["lead"], let rulesHash = texts["rulesHash"],
      let tier = texts["tier"], let queue = texts["queue"], let ownerReason = texts["ownerReason"],
      let decidedAt, let qualified, let gate, let routing, let candidates
    else { throw JSONCursor.Failure() }
    self.init(
      id: DecisionID(id), lead: LeadID(lead), decidedAt: decidedAt, rulesHash: rulesHash,
      features: [], scores: [], gate: gate, qualified: qualified, tier: tier, routing: routing,
      queue: queue, owner: texts["owner"], ownerReason: ownerReason, candidates: candidates)
  }
}

extension Decision.RuleOutcome {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var passed: Bool?
    try cursor.object { key, cursor in
      switch key {
      case "passed": passed = try cursor.flag()
      case "reason", "rule": texts[key] = try cursor.string()
      default: try cursor.skip()
      }
    }
    guard let rule = texts["rule"], let reason = texts["reason"], let passed else {
      throw JSONCursor.Failure()
    }
    self.init(rule: rule, passed: passed, reason: reason)
  }
}

extension Decision.OwnerCandidate {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var eligible: Bool?
    var load: Int?
    try cursor.object { key, cursor in
      switch key {
      case "eligible": eligible = try cursor.flag()
      case "load": load = try cursor.integer()
      case "owner", "reason": texts[key] = try cursor.string()
      default: try cursor.skip()
      }
    }
    guard let owner = texts["owner"], let reason = texts["reason"], let eligible, let load else {
      throw JSONCursor.Failure()
    }
    self.init(owner: owner, eligible: eligible, reason: reason, load: load)
  }
}
