public import Scoring

/// One thing that must hold for a lead to be qualified; all gate rules of its segment must pass.
public struct GateRule: Hashable, Sendable, Codable {
  public var name: String
  /// Segments that it is asked of; empty for all.
  public var segments: [String]
  /// Features and scores.
  public var when: When
  /// What is asked in place of `when` of a lead that is qualified already, so that one on the
  /// threshold does not go in and out; `nil` asks the same.
  public var keep: When?

  public init(_ name: String, segments: [String] = [], when: When, keep: When? = nil) {
    self.name = name
    self.segments = segments
    self.when = when
    self.keep = keep
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case name, segments, when, keep }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    segments = try container.decodeIfPresent([String].self, forKey: .segments) ?? []
    when = try container.decode(When.self, forKey: .when)
    keep = try container.decodeIfPresent(When.self, forKey: .keep)
  }
}

extension GateRule {
  func isAsked(of segment: String?) -> Bool {
    segments.isEmpty || segment.map(segments.contains) ?? false
  }

  /// - Parameter wasQualified: by the decision that stands.
  func verdict(on input: RuleInput, wasQualified: Bool) -> Verdict {
    wasQualified ? (keep ?? when).verdict(on: input) : when.verdict(on: input)
  }
}
