public import Scoring

/// One thing that must hold for a lead to be qualified; all gate rules must pass.
public struct GateRule: Hashable, Sendable, Codable {
  public var name: String
  /// Features and scores.
  public var when: When

  public init(_ name: String, when: When) {
    self.name = name
    self.when = when
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case name, when }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    when = try container.decode(When.self, forKey: .when)
  }
}
