public import Scoring

/// A segment of leads and who belongs to it; the gate may ask other things of each. The first that
/// matches wins; the last has no conditions.
public struct SegmentRule: Hashable, Sendable, Codable {
  public var name: String
  /// Features and scores; `nil` for the catch-all.
  public var when: When?

  public init(_ name: String, when: When? = nil) {
    self.name = name
    self.when = when
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case name, when }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    when = try container.decodeIfPresent(When.self, forKey: .when)
  }
}
