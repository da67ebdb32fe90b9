/// What a later decision has to know of the one that stands.
public struct StandingDecision: Hashable, Sendable, Codable {
  public let decision: DecisionID
  public let rulesHash: String
  public let segment: String?
  public let qualified: Bool
  /// Whether the gate's rules alone, without overrides, qualified it: what hysteresis asks.
  public let passedGate: Bool
  public let tier: String
  public let queue: String
  /// The queue whose clock runs: the one before escalation.
  public let clockQueue: String
  public let owner: String?
  /// Since when that owner has the lead.
  public let assignedAt: Timestamp?
  /// When the clock began.
  public let since: Timestamp
  /// How far it was escalated; 0 for not at all.
  public let step: Int
  /// Those that it obeys.
  public let overrides: [OverrideID]

  /// - Parameter previous: what stood before it.
  public init(_ decision: Decision, after previous: StandingDecision?) {
    self.decision = decision.id
    rulesHash = decision.rulesHash
    segment = decision.segment
    qualified = decision.qualified
    passedGate = decision.byRules?.qualified ?? decision.qualified
    tier = decision.tier
    queue = decision.queue
    clockQueue = decision.timing?.queue ?? decision.queue
    owner = decision.owner
    let keeps = decision.owner == previous?.owner
    assignedAt = decision.owner.map { _ in
      keeps ? previous?.assignedAt ?? decision.decidedAt : decision.decidedAt
    }
    since = decision.timing?.since ?? decision.decidedAt
    step = decision.timing?.step ?? 0
    overrides = decision.context?.overrides.map(\.id) ?? []
  }
}
