import LeadModel

/// How long a lead has waited in its queue, and where that has brought it.
struct Waiting {
  /// The queue whose clock runs.
  let base: QueueRule
  let since: Timestamp
  let step: Int
  /// Where it is now: `base`, or where it was escalated to.
  let queue: QueueRule
  /// Who may get it.
  let owners: [Owner]

  /// The clock goes on while the lead stays in its queue.
  init(in base: QueueRule, rules: RoutingRules, context: DecisionContext, at now: Timestamp) {
    self.base = base
    let goesOn = context.standing.map { $0.clockQueue == base.name } ?? false
    since = goesOn ? context.standing?.since ?? now : now
    step = goesOn ? min(max(0, context.step), base.escalation.count) : 0
    let taken = base.escalation.prefix(step)
    let target = taken.compactMap(\.queue).last
    queue = target.flatMap { name in rules.queues.first { $0.name == name } } ?? base
    let named = taken.last.map(\.owners) ?? []
    owners = rules.candidates(named.isEmpty ? queue.owners : named)
  }

  /// When the lead has to be looked at again, and what for.
  func timing(
    retry: Timestamp?, overrides: [LeadOverride], answered: Timestamp?, clock: RoutingClock
  ) -> Decision.Timing {
    var reasons: [(at: Timestamp, reason: String)] = []
    if step < base.escalation.count, answered.map({ $0 < since }) ?? true {
      let next = clock.adding(hours: base.escalation[step].afterHours, to: since)
      reasons.append((next, "escalation \(step + 1) of \(base.escalation.count) in \(base.name)"))
    }
    if let retry { reasons.append((retry, "nobody could take it: tried again")) }
    reasons += overrides.compactMap { override in
      override.until.map { ($0, "override \(override.id) ends") }
    }
    let first = reasons.min { ($0.at, $0.reason) < ($1.at, $1.reason) }
    return Decision.Timing(
      queue: base.name, since: since, step: step, due: first?.at, reason: first?.reason)
  }
}
