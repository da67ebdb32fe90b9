/// A score and its ledger: the terms add up to it exactly.
///
/// Points are kept as whole millionths, so that sums are exact in any order.
public struct Score: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case fit, intent
    /// Fit and intent together, in points.
    case combined
    /// What a model learned from outcomes says, in log-odds.
    case propensity
    /// How likely the lead is to be won, in log-odds.
    case ensemble
  }

  public let kind: Kind
  /// The model's name, its version and a hash of its settings.
  public let model: String
  public let version: Int
  public let settingsHash: String
  public let asOf: Timestamp
  public let terms: [ScoreTerm]
  /// The sum of the terms, in millionths of a point or of log-odds.
  public let micropoints: Int
  /// Of the ensemble; `nil` for points.
  public let probability: Probability?

  public init(
    kind: Kind, model: String, version: Int, settingsHash: String, asOf: Timestamp,
    terms: [ScoreTerm], probability: Probability? = nil
  ) {
    self.kind = kind
    self.model = model
    self.version = version
    self.settingsHash = settingsHash
    self.asOf = asOf
    self.terms = terms
    self.probability = probability
    micropoints = terms.reduce(0) { $0 + $1.micropoints }
  }

  public var points: Double { Double(micropoints) / 1_000_000 }
}

/// One line of a score's ledger.
public struct ScoreTerm: Hashable, Sendable, Codable {
  /// Name of the rule or signal group that gave the points; stable.
  public let name: String
  /// Millionths of a point, negative when it speaks against the lead.
  public let micropoints: Int
  /// Why, for people; names features and numbers, never text of a document.
  public let reason: String
  /// The feature it rests on; `nil` for terms such as caps.
  public let feature: String?
  public let sources: [SourceReference]

  public init(
    name: String, micropoints: Int, reason: String, feature: String? = nil,
    sources: [SourceReference] = []
  ) {
    self.name = name
    self.micropoints = micropoints
    self.reason = reason
    self.feature = feature
    self.sources = sources
  }

  public var points: Double { Double(micropoints) / 1_000_000 }
}
