extension Decision: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      try $0.any(byRules, "byRules")
      try $0.list(candidates, "candidates")
      try $0.any(choice, "choice")
      if let context {
        $0.key("context")
        try context.write(to: &$0)
      }
      $0.time(decidedAt, "decidedAt")
      try $0.list(features, "features")
      try $0.list(gate, "gate")
      $0.text(id.rawValue, "id")
      $0.text(lead.rawValue, "lead")
      $0.text(owner, "owner")
      $0.text(ownerReason, "ownerReason")
      $0.flag(qualified, "qualified")
      $0.text(queue, "queue")
      try $0.list(routing, "routing")
      $0.text(rulesHash, "rulesHash")
      try $0.list(scores, "scores")
      $0.text(segment, "segment")
      $0.text(tier, "tier")
      try $0.any(timing, "timing")
    }
  }
}

extension Decision.RuleOutcome: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.flag(passed, "passed")
      $0.text(reason, "reason")
      $0.text(rule, "rule")
    }
  }
}

extension Decision.OwnerCandidate: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.flag(eligible, "eligible")
      $0.integer(load, "load")
      $0.text(owner, "owner")
      $0.text(reason, "reason")
    }
  }
}

extension DecisionContext: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.key("account")
      $0.list(account) { $0.string($1) }
      $0.text(accountOwner, "accountOwner")
      $0.time(answered, "answered")
      try $0.list(events, "events")
      $0.key("lastInTurn")
      $0.object { writer in
        for (queue, owner) in lastInTurn.sorted(by: { $0.key < $1.key }) {
          writer.key(of: queue)
          writer.string(owner)
        }
      }
      try $0.any(overrides, "overrides")
      try $0.any(standing, "standing")
      $0.integer(step, "step")
    }
  }
}
