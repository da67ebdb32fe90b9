public import Scoring

/// A queue, who comes into it, and who may get its leads. The first that matches wins; the last
/// has no conditions.
public struct QueueRule: Hashable, Sendable, Codable {
  public var name: String
  /// Features, scores, the gate's verdict and the tier; `nil` for the catch-all.
  public var when: When?
  /// Names of owners in the order that breaks ties; `*` alone means all of them. Empty when
  /// nobody is assigned.
  public var owners: [String]

  public init(_ name: String, when: When? = nil, owners: [String] = []) {
    self.name = name
    self.when = when
    self.owners = owners
  }

  /// Stands for all owners.
  public static let everybody = "*"

  private enum CodingKeys: String, CodingKey, CaseIterable { case name, when, owners }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    when = try container.decodeIfPresent(When.self, forKey: .when)
    owners = try container.decodeIfPresent([String].self, forKey: .owners) ?? []
  }
}
