import LeadModel

/// Says by a job title's words its level (`c-level` … `assistant`) and the holder's role in the
/// buying centre. Of each family of rules the first in `order` that matches decides.
struct JobClasses {
  private let seniorities: [Rule]
  private let roles: [Rule]
  private let past: Rule

  init(rules: RuleSet) throws {
    seniorities = Self.ordered(rules.rules(of: "seniority"))
    roles = Self.ordered(rules.rules(of: "role"))
    past = try rules.rule("job.past")
  }

  /// The rules that hold for the title in `range`, at most one of each family; none for a title
  /// that its holder has had.
  func rules(for range: Range<Int>, in bytes: [UInt8]) -> [Rule] {
    guard past.pattern.firstMatch(in: bytes, range: range) == nil else { return [] }
    return [seniorities, roles].compactMap { family in
      family.first { $0.pattern.firstMatch(in: bytes, range: range) != nil }
    }
  }

  private static func ordered(_ rules: [Rule]) -> [Rule] {
    rules.filter { $0.isEnabled && $0.field != nil && $0.attributes["class"] != nil }
      .sorted { order($0) < order($1) }
  }

  private static func order(_ rule: Rule) -> Double {
    rule.attributes["order"].flatMap(Double.init) ?? .infinity
  }
}
