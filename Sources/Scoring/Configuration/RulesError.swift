/// Why rules cannot be used: every problem found, each with its place and its remedy.
///
/// Thrown while decoding (`JSONDecoder` passes it on as it is; Yams hands it over as the
/// `underlyingError` of a `DecodingError.dataCorrupted`) and by the models when they are made.
public struct RulesError: Error, Hashable, Sendable, CustomStringConvertible {
  public let problems: [RulesProblem]

  public init(_ problems: [RulesProblem]) { self.problems = problems }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong in the rules.
public struct RulesProblem: Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unknownKey = "unknown-key"
    case malformedCondition = "malformed-condition"
    case emptyName = "empty-name"
    case duplicateName = "duplicate-name"
    case outOfRange = "out-of-range"
    case unknownName = "unknown-name"
    case missingCatchAll = "missing-catch-all"
    case unreachableRule = "unreachable-rule"
    case notAvailableHere = "not-available-here"
    /// Nothing can ever hold what is asked.
    case contradiction
  }

  public let code: Code
  /// Key path in the configuration: `queues[2].when.feature`.
  public let path: String
  /// The rule's, tier's, queue's or owner's name, where it has one.
  public let rule: String?
  public let message: String
  /// What to change.
  public let remedy: String

  public init(_ code: Code, path: String, rule: String? = nil, message: String, remedy: String) {
    self.code = code
    self.path = path
    self.rule = rule
    self.message = message
    self.remedy = remedy
  }

  public var description: String {
    let place = rule.map { "\(path) (\($0))" } ?? path
    return "\(place): \(message); \(remedy)"
  }
}
