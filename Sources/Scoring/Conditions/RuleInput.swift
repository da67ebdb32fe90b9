public import LeadModel

/// What rules look at: one lead's features and scores, and what was decided before them.
public struct RuleInput: Sendable {
  public let features: [String: FeatureValue]
  public let scores: [Score.Kind: Score]
  public let segment: String?
  public let tier: String?
  public let qualified: Bool?

  /// Of two features of one name, or two scores of one kind, the first counts.
  public init(
    features: [FeatureValue], scores: [Score] = [], segment: String? = nil, tier: String? = nil,
    qualified: Bool? = nil
  ) {
    self.init(
      features: Dictionary(
        features.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      scores: Dictionary(scores.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first }),
      segment: segment, tier: tier, qualified: qualified)
  }

  private init(
    features: [String: FeatureValue], scores: [Score.Kind: Score], segment: String?, tier: String?,
    qualified: Bool?
  ) {
    self.features = features
    self.scores = scores
    self.segment = segment
    self.tier = tier
    self.qualified = qualified
  }

  /// The same, after a later decision.
  package func with(
    segment: String? = nil, tier: String? = nil, qualified: Bool? = nil
  ) -> RuleInput {
    RuleInput(
      features: features, scores: scores, segment: segment ?? self.segment,
      tier: tier ?? self.tier, qualified: qualified ?? self.qualified)
  }
}
