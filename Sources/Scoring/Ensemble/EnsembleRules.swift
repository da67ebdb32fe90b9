/// What is believed of leads until enough outcomes are there to learn from.
public struct EnsembleRules: Hashable, Sendable, Codable {
  /// The share of leads that are won; 0.001…0.5, default 0.05.
  public var prior: Double
  /// How many outcomes that belief is worth, which says how wide the interval is; 1…10000, default 20.
  public var strength: Double
  /// The combined score at which a lead is as likely as the prior says; default 30.
  public var typicalScore: Double
  /// Points that double the odds; 1…10000, default 15.
  public var pointsToDouble: Double
  /// Successes that a learned model must have seen before it is asked; 1…1000000, default 50.
  public var successesNeeded: Int

  public init(
    prior: Double = 0.05, strength: Double = 20, typicalScore: Double = 30,
    pointsToDouble: Double = 15, successesNeeded: Int = 50
  ) {
    self.prior = prior
    self.strength = strength
    self.typicalScore = typicalScore
    self.pointsToDouble = pointsToDouble
    self.successesNeeded = successesNeeded
  }

  public static let `default` = EnsembleRules()

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case prior, strength, typicalScore, pointsToDouble, successesNeeded
  }

  /// A key that is left out has its default.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.default
    func number(_ key: CodingKeys, _ fallback: Double) throws -> Double {
      try container.decodeIfPresent(Double.self, forKey: key) ?? fallback
    }
    prior = try number(.prior, standard.prior)
    strength = try number(.strength, standard.strength)
    typicalScore = try number(.typicalScore, standard.typicalScore)
    pointsToDouble = try number(.pointsToDouble, standard.pointsToDouble)
    successesNeeded =
      try container.decodeIfPresent(Int.self, forKey: .successesNeeded)
      ?? standard.successesNeeded
  }

  /// What keeps the rules from being used; empty when nothing does.
  public func problems() -> [RulesProblem] {
    RuleChecks.range(prior, 0.001...0.5, path: "ensemble.prior")
      + RuleChecks.range(strength, 1...10_000, path: "ensemble.strength")
      + RuleChecks.points(typicalScore, path: "ensemble.typicalScore")
      + RuleChecks.range(pointsToDouble, 1...10_000, path: "ensemble.pointsToDouble")
      + RuleChecks.range(
        Double(successesNeeded), 1...1_000_000, path: "ensemble.successesNeeded")
  }
}
