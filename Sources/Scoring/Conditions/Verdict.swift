public import LeadModel

/// What a condition says of a lead, and why.
public struct Verdict: Hashable, Sendable {
  public let holds: Bool
  /// It does not hold only because something is not known.
  public let isUnknown: Bool
  /// The comparison as it was made: `employees 250 >= 50`. Names features, numbers and the rule's
  /// own operands, never a document's text.
  public let reason: String
  /// The features it looked at and found.
  public let features: [FeatureValue]

  init(holds: Bool, isUnknown: Bool = false, reason: String, features: [FeatureValue] = []) {
    self.holds = holds
    self.isUnknown = isUnknown
    self.reason = reason
    self.features = features
  }
}

extension When {
  /// All conditions are looked at, also after one has failed, so that the reason is whole.
  public func verdict(on input: RuleInput) -> Verdict {
    let verdicts = all.map { $0.verdict(on: input) }
    let failures = verdicts.filter { !$0.holds }
    return Verdict(
      holds: failures.isEmpty,
      isUnknown: !failures.isEmpty && failures.allSatisfy(\.isUnknown),
      reason: verdicts.map(\.reason).joined(separator: "; "),
      features: verdicts.flatMap(\.features))
  }
}

extension Condition {
  public func verdict(on input: RuleInput) -> Verdict {
    switch self {
    case .feature(let name, let comparison):
      return comparison.verdict(on: input.features[name], named: name)
    case .score(let kind, let comparison):
      return comparison.verdict(
        onScalar: input.scores[kind].map { .number($0.compared) }, named: kind.rawValue)
    case .segment(let names):
      let holds = input.segment.map(names.contains) ?? false
      return Verdict(
        holds: holds, isUnknown: input.segment == nil,
        reason: "segment \(input.segment ?? "unknown") \(holds ? "in" : "not in") \(list(names))")
    case .tier(let names):
      let holds = input.tier.map(names.contains) ?? false
      return Verdict(
        holds: holds, isUnknown: input.tier == nil,
        reason: "tier \(input.tier ?? "unknown") \(holds ? "in" : "not in") \(list(names))")
    case .qualified(let wanted):
      let known =
        input.qualified.map { $0 ? "qualified" : "not qualified" } ?? "gate not passed yet"
      return Verdict(
        holds: input.qualified == wanted, isUnknown: input.qualified == nil, reason: known)
    case .any(let conditions): return anyVerdict(of: conditions, on: input)
    }
  }

  private func anyVerdict(of conditions: [Condition], on input: RuleInput) -> Verdict {
    let verdicts = conditions.map { $0.verdict(on: input) }
    if let first = verdicts.first(where: \.holds) { return first }
    return Verdict(
      holds: false, isUnknown: verdicts.contains(where: \.isUnknown),
      reason: "none of: " + verdicts.map(\.reason).joined(separator: ", "))
  }

  private func list(_ names: [String]) -> String { "[\(names.joined(separator: ", "))]" }
}
