package import LeadModel
package import Routing
package import Storage

/// Writes down what a person decides about a lead against the rules, and decides the lead again.
package struct OverrideDesk: Sendable {
  let store: Store
  let rules: LeadRules
  let by: String
  let now: Timestamp

  package init(store: Store, rules: LeadRules, by: String, now: Timestamp) {
    self.store = store
    self.rules = rules
    self.by = by
    self.now = now
  }

  package struct Outcome: Hashable, Sendable, Encodable {
    package let override: LeadOverride
    /// The decision that stands now; `nil` when nothing has changed.
    package let decision: Decision?
  }

  /// Sets something until an instant, or until it is withdrawn.
  ///
  /// - Throws: a usage error for names that the rules do not know, an end that is past, or no reason.
  package func set(
    _ change: LeadOverride.Change, on lead: LeadID, because reason: String, until: Timestamp?
  ) throws -> Outcome {
    try keep(try override(change, on: lead, because: reason, until: until))
  }

  /// As `set`, without writing or deciding anything yet.
  package func override(
    _ change: LeadOverride.Change, on lead: LeadID, because reason: String, until: Timestamp?
  ) throws -> LeadOverride {
    guard !change.isEmpty else {
      throw GalenaError(
        .usage, "an override sets something: a queue, an owner, a tier, a score or the gate")
    }
    try check(change)
    if let until, until <= now {
      throw GalenaError(.usage, "the override would have ended already; give a later --until")
    }
    guard let scored = try store.lead(lead) else { throw Self.noLead }
    return LeadOverride(
      lead: scored.lead, change: change, by: by, reason: try given(reason), at: now, until: until)
  }

  /// Takes an override back: the rules alone decide again.
  package func withdraw(_ id: String, because reason: String) throws -> Outcome {
    try keep(try withdrawal(of: id, because: reason))
  }

  /// As `withdraw`, without writing or deciding anything yet.
  package func withdrawal(of id: String, because reason: String) throws -> LeadOverride {
    let all = try store.overrides()
    let matches = all.filter {
      $0.id.rawValue.hasPrefix(id) && $0.change.withdraws == nil && !id.isEmpty
    }
    guard let override = matches.first, matches.count == 1 else {
      throw GalenaError(
        .usage,
        matches.isEmpty
          ? "there is no override of this id; 'galena override list' lists them"
          : "\(matches.count) overrides begin with this id; give more of it")
    }
    guard !all.contains(where: { $0.change.withdraws == override.id }) else {
      throw GalenaError(.usage, "this override was withdrawn already")
    }
    guard let lead = Lead(person: override.person, organization: override.organization) else {
      throw Self.noLead
    }
    return LeadOverride(
      lead: lead, change: LeadOverride.Change(withdraws: override.id), by: by,
      reason: try given(reason), at: now, until: nil)
  }

  private func keep(_ override: LeadOverride) throws -> Outcome {
    try store.save(override)
    let named = override.person ?? override.organization
    let subject = try named.flatMap { try store.profile($0)?.id ?? $0 }
    let leads = try subject.map { try store.leads(of: $0, limit: .max).map(\.lead) } ?? []
    var decision: Decision?
    for lead in leads where (lead.person ?? lead.organization) == subject {
      let outcome = try RouteRun(store: store, rules: rules).one(lead.id, at: now)
      decision = outcome.decisions.last ?? decision
    }
    return Outcome(override: override, decision: decision)
  }

  private func given(_ reason: String) throws -> String {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw GalenaError(.usage, "say why with --because: whoever looks at the lead will ask")
    }
    return reason
  }

  private func check(_ change: LeadOverride.Change) throws {
    try known(change.tier, "tier", rules.tiers.map(\.name))
    try known(change.queue, "queue", rules.queues.map(\.name))
    try known(change.owner, "owner", rules.owners.map(\.name))
  }

  private func known(_ name: String?, _ kind: String, _ names: [String]) throws {
    guard let name, !names.contains(name) else { return }
    throw GalenaError(
      .usage,
      names.isEmpty
        ? "there is no \(kind) \(name): galena.yaml names none"
        : "there is no \(kind) \(name); use one of \(names.joined(separator: ", "))")
  }

  private static let noLead = GalenaError(
    .usage, "there is no lead with this id; 'galena leads' lists them")
}

/// What an override can name.
package struct OverrideNames: Hashable, Sendable {
  package let queues: [String]
  package let tiers: [String]
  package let owners: [String]

  package init(_ configuration: GalenaConfiguration) {
    queues = configuration.rules.queues.map(\.name)
    tiers = configuration.rules.tiers.map(\.name)
    owners = configuration.rules.owners.map(\.name)
  }
}

/// An override and what became of it.
package struct OverrideStanding: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Encodable {
    case inForce = "in-force"
    case ended
    case withdrawn
  }

  package let override: LeadOverride
  package let state: State
  /// Who withdrew it, and why.
  package let withdrawnBy: LeadOverride?

  /// Every override, oldest first, or those of the lead of a person, or of an organisation alone,
  /// whatever became of their ids.
  package static func all(
    in store: Store, of subject: ProfileID? = nil, at now: Timestamp
  ) throws -> [OverrideStanding] {
    let all = try subject.map(store.overrides(on:)) ?? store.overrides()
    return all.filter { $0.change.withdraws == nil }.map { override in
      let withdrawal = all.first { $0.change.withdraws == override.id }
      let state: State =
        withdrawal != nil ? .withdrawn : override.isInForce(at: now) ? .inForce : .ended
      return OverrideStanding(override: override, state: state, withdrawnBy: withdrawal)
    }
  }
}
