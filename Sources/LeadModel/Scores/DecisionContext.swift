/// What a decision rests on besides features, scores, owners' loads and rules.
public struct DecisionContext: Hashable, Sendable, Codable {
  /// What stood before it; `nil` for a lead's first.
  public var standing: StandingDecision?
  /// What the intent score was made of, so that it can be made again.
  public var events: [ScoredEvent]
  /// Names and domains of the lead's organisation, in lower case.
  public var account: [String]
  /// Who has other leads of the organisation.
  public var accountOwner: String?
  /// Who was the last to get a lead in turn, by queue.
  public var lastInTurn: [String: String]
  /// Those in force.
  public var overrides: [LeadOverride]
  /// How far the lead is to be escalated in the queue that it waits in.
  public var step: Int
  /// When somebody first did something about the lead since its clock began: then it is not
  /// escalated further.
  public var answered: Timestamp?

  public init(
    standing: StandingDecision? = nil, events: [ScoredEvent] = [], account: [String] = [],
    accountOwner: String? = nil, lastInTurn: [String: String] = [:],
    overrides: [LeadOverride] = [], step: Int? = nil, answered: Timestamp? = nil
  ) {
    self.standing = standing
    self.events = events
    self.account = account
    self.accountOwner = accountOwner
    self.lastInTurn = lastInTurn
    self.overrides = overrides
    self.step = step ?? standing?.step ?? 0
    self.answered = answered
  }
}

/// A signal with what scoring looks at, and nothing else of it.
public struct ScoredEvent: Hashable, Sendable, Codable {
  /// Without details and provenance.
  public let signal: Signal
  /// How close it is to the lead, 0 the closest.
  public let relation: Int

  public init(_ signal: Signal, relation: Int) {
    self.signal = Signal(
      id: signal.id, source: signal.source, profile: signal.profile, type: signal.type,
      polarity: signal.polarity, holder: signal.holder, tense: signal.tense,
      occurredAt: signal.occurredAt, confidence: signal.confidence)
    self.relation = relation
  }
}
