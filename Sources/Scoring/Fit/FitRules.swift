/// Whom we sell to: points for what is known of the person and the organisation. Fit does not
/// decay.
public struct FitRules: Hashable, Sendable, Codable {
  /// The score never goes below; default 0.
  public var minimum: Double
  /// The score never goes above; default 100.
  public var maximum: Double
  public var rules: [Rule]

  public init(minimum: Double = 0, maximum: Double = 100, rules: [Rule]) {
    self.minimum = minimum
    self.maximum = maximum
    self.rules = rules
  }

  /// Points for a lead of which all conditions hold.
  public struct Rule: Hashable, Sendable, Codable {
    public var name: String
    public var when: When
    /// Negative when it speaks against the lead.
    public var points: Double

    public init(_ name: String, when: When, points: Double) {
      self.name = name
      self.when = when
      self.points = points
    }
  }
}

extension FitRules {
  private enum CodingKeys: String, CodingKey, CaseIterable { case minimum, maximum, rules }

  /// A key that is left out has its default.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    minimum = try container.decodeIfPresent(Double.self, forKey: .minimum) ?? Self.default.minimum
    maximum = try container.decodeIfPresent(Double.self, forKey: .maximum) ?? Self.default.maximum
    rules = try container.decodeIfPresent([Rule].self, forKey: .rules) ?? Self.default.rules
  }
}

extension FitRules.Rule {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, when, points }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    when = try container.decode(When.self, forKey: .when)
    points = try container.decode(Double.self, forKey: .points)
  }
}
