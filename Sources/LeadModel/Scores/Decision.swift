/// The record of one gate and one route: every rule passed or failed, every candidate owner, and
/// all inputs, so that it can be replayed byte for byte.
public struct Decision: Hashable, Sendable, Codable {
  public package(set) var id: DecisionID
  public let lead: LeadID
  public let decidedAt: Timestamp
  /// Hash of the rules in force.
  public let rulesHash: String
  /// The inputs: features and scores as they stood.
  public let features: [FeatureValue]
  public let scores: [Score]
  /// Gate rules in order; all that were looked at.
  public let gate: [RuleOutcome]
  public let qualified: Bool
  public let tier: String
  /// Tier rules (`tier.<name>`), then queue rules (`queue.<name>`), each in order up to and
  /// including the first that matched.
  public let routing: [RuleOutcome]
  public let queue: String
  /// `nil` when the queue has no owner who can take it; `ownerReason` says why.
  public let owner: String?
  public let ownerReason: String
  public let candidates: [OwnerCandidate]
  /// The inputs besides; `nil` in decisions from before there were any.
  public let context: DecisionContext?
  /// `nil` where the rules know no segments.
  public let segment: String?
  public let choice: OwnerChoice?
  /// What the rules alone come to, where an override or an escalation made something else of it.
  public let byRules: Route?
  public let timing: Timing?

  public init(
    id: DecisionID, lead: LeadID, decidedAt: Timestamp, rulesHash: String,
    features: [FeatureValue], scores: [Score], gate: [RuleOutcome], qualified: Bool, tier: String,
    routing: [RuleOutcome], queue: String, owner: String?, ownerReason: String,
    candidates: [OwnerCandidate], context: DecisionContext? = nil, segment: String? = nil,
    choice: OwnerChoice? = nil, byRules: Route? = nil, timing: Timing? = nil
  ) {
    self.id = id
    self.lead = lead
    self.decidedAt = decidedAt
    self.rulesHash = rulesHash
    self.features = features
    self.scores = scores
    self.gate = gate
    self.qualified = qualified
    self.tier = tier
    self.routing = routing
    self.queue = queue
    self.owner = owner
    self.ownerReason = ownerReason
    self.candidates = candidates
    self.context = context
    self.segment = segment
    self.choice = choice
    self.byRules = byRules
    self.timing = timing
  }

  /// One rule's verdict.
  public struct RuleOutcome: Hashable, Sendable, Codable {
    public let rule: String
    public let passed: Bool
    /// The comparison as it was made: `fit 42.5 >= 30`.
    public let reason: String

    public init(rule: String, passed: Bool, reason: String) {
      self.rule = rule
      self.passed = passed
      self.reason = reason
    }
  }

  /// One person who could have got the lead.
  public struct OwnerCandidate: Hashable, Sendable, Codable {
    public let owner: String
    public let eligible: Bool
    public let reason: String
    /// Leads already assigned in the month of the decision: an input, kept for the replay.
    public let load: Int

    public init(owner: String, eligible: Bool, reason: String, load: Int = 0) {
      self.owner = owner
      self.eligible = eligible
      self.reason = reason
      self.load = load
    }
  }
}
