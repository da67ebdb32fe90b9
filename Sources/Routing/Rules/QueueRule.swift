public import Scoring

/// A queue, who comes into it, and who may get its leads. The first that matches wins; the last
/// has no conditions.
public struct QueueRule: Hashable, Sendable, Codable {
  public var name: String
  /// Features, scores, the segment, the gate's verdict and the tier; `nil` for the catch-all.
  public var when: When?
  /// Names of owners in the order that breaks ties; `*` alone means all of them. Empty when
  /// nobody is assigned.
  public var owners: [String]
  /// How one of those who can take a lead is chosen; default: the least loaded.
  public var choose: Choosing
  /// What an owner must all have to get its leads.
  public var skills: [String]
  /// What happens to leads that nobody deals with, in the order of time.
  public var escalation: [EscalationStep]

  public enum Choosing: String, Hashable, Sendable, Codable, CaseIterable {
    /// The one with the least leads this month.
    case leastLoaded = "least-loaded"
    /// The next one after the last who got one of the queue's leads.
    case roundRobin = "round-robin"
    /// Anyone with the same chance, so that owners can be compared later.
    case random
  }

  public init(
    _ name: String, when: When? = nil, owners: [String] = [], choose: Choosing = .leastLoaded,
    skills: [String] = [], escalation: [EscalationStep] = []
  ) {
    self.name = name
    self.when = when
    self.owners = owners
    self.choose = choose
    self.skills = skills
    self.escalation = escalation
  }

  /// Stands for all owners.
  public static let everybody = "*"

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, when, owners, choose, skills, escalation
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    when = try container.decodeIfPresent(When.self, forKey: .when)
    owners = try container.decodeIfPresent([String].self, forKey: .owners) ?? []
    choose = try Self.choosing(in: container)
    skills = try container.decodeIfPresent([String].self, forKey: .skills) ?? []
    escalation = try container.decodeIfPresent([EscalationStep].self, forKey: .escalation) ?? []
  }

  private static func choosing(
    in container: KeyedDecodingContainer<CodingKeys>
  ) throws -> Choosing {
    guard let name = try container.decodeIfPresent(String.self, forKey: .choose) else {
      return .leastLoaded
    }
    guard let choosing = Choosing(rawValue: name) else {
      throw RulesError([
        RulesProblem(
          .unknownName, path: container.codingPath.path(adding: "choose"),
          message: "there is no way of choosing \(name)",
          remedy: "use one of \(Choosing.allCases.map(\.rawValue).joined(separator: ", "))")
      ])
    }
    return choosing
  }
}
