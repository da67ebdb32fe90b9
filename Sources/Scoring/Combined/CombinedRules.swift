/// How much fit and intent weigh together, until outcomes allow learned models.
public struct CombinedRules: Hashable, Sendable, Codable {
  /// 0…10; default 0.4.
  public var fit: Double
  /// 0…10; default 0.6.
  public var intent: Double

  public init(fit: Double = 0.4, intent: Double = 0.6) {
    self.fit = fit
    self.intent = intent
  }

  public static let `default` = CombinedRules()

  private enum CodingKeys: String, CodingKey, CaseIterable { case fit, intent }

  /// A key that is left out has its default.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fit = try container.decodeIfPresent(Double.self, forKey: .fit) ?? Self.default.fit
    intent = try container.decodeIfPresent(Double.self, forKey: .intent) ?? Self.default.intent
  }

  /// What keeps the rules from being used; empty when nothing does.
  public func problems() -> [RulesProblem] {
    RuleChecks.range(fit, 0...10, path: "combined.fit")
      + RuleChecks.range(intent, 0...10, path: "combined.intent")
  }
}
