/// Who wants something now: points for dated signals, fading with time.
public struct IntentRules: Hashable, Sendable, Codable {
  /// The score never goes below; default -100.
  public var minimum: Double
  /// The score never goes above; default 100.
  public var maximum: Double
  /// 0…1: what a signal about the person's organisation counts for the person; default 0.8.
  public var organizationFactor: Double
  /// 0…1: what a signal about a colleague counts; default 0.5.
  public var colleagueFactor: Double
  /// 0…1: when the writer speaks of somebody else's intent; default 0.3.
  public var thirdPartyFactor: Double
  /// 0…1: when the intent is told in the past tense; default 0.3.
  public var pastFactor: Double
  /// Groups and the most that the signals of one group give together.
  public var groups: [Group]
  public var signals: [Rule]

  public init(
    minimum: Double = -100, maximum: Double = 100, organizationFactor: Double = 0.8,
    colleagueFactor: Double = 0.5, thirdPartyFactor: Double = 0.3, pastFactor: Double = 0.3,
    groups: [Group] = [], signals: [Rule]
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.organizationFactor = organizationFactor
    self.colleagueFactor = colleagueFactor
    self.thirdPartyFactor = thirdPartyFactor
    self.pastFactor = pastFactor
    self.groups = groups
    self.signals = signals
  }

  public struct Group: Hashable, Sendable, Codable {
    public var name: String
    /// Points, 0 or more.
    public var cap: Double

    public init(_ name: String, cap: Double) {
      self.name = name
      self.cap = cap
    }
  }

  /// What one type of signal is worth.
  public struct Rule: Hashable, Sendable, Codable {
    /// The signal's type, whole: `intent.rfp`, `email.replied`.
    public var type: String
    /// One of `groups`; `nil` when no cap applies.
    public var group: String?
    /// On the day it happens. A signal of negative polarity always subtracts.
    public var points: Double
    /// Days in which it loses half of its weight.
    public var halfLifeDays: Double

    public init(_ type: String, group: String? = nil, points: Double, halfLifeDays: Double) {
      self.type = type
      self.group = group
      self.points = points
      self.halfLifeDays = halfLifeDays
    }
  }
}

extension IntentRules {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case minimum, maximum, organizationFactor, colleagueFactor, thirdPartyFactor, pastFactor
    case groups, signals
  }

  /// A key that is left out has its default.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let standard = Self.default
    func number(_ key: CodingKeys, _ fallback: Double) throws -> Double {
      try container.decodeIfPresent(Double.self, forKey: key) ?? fallback
    }
    minimum = try number(.minimum, standard.minimum)
    maximum = try number(.maximum, standard.maximum)
    organizationFactor = try number(.organizationFactor, standard.organizationFactor)
    colleagueFactor = try number(.colleagueFactor, standard.colleagueFactor)
    thirdPartyFactor = try number(.thirdPartyFactor, standard.thirdPartyFactor)
    pastFactor = try number(.pastFactor, standard.pastFactor)
    groups = try container.decodeIfPresent([Group].self, forKey: .groups) ?? standard.groups
    signals = try container.decodeIfPresent([Rule].self, forKey: .signals) ?? standard.signals
  }
}

extension IntentRules.Group {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, cap }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    cap = try container.decode(Double.self, forKey: .cap)
  }
}

extension IntentRules.Rule {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case type, group, points, halfLifeDays
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    type = try container.decode(String.self, forKey: .type)
    group = try container.decodeIfPresent(String.self, forKey: .group)
    points = try container.decode(Double.self, forKey: .points)
    halfLifeDays = try container.decode(Double.self, forKey: .halfLifeDays)
  }
}
