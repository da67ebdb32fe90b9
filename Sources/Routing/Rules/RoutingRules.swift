import LeadModel
import Scoring

/// Everything that decides where a lead goes.
public struct RoutingRules: Hashable, Sendable, Codable {
  /// Empty when all leads are alike to the gate.
  public var segments: [SegmentRule]
  public var gate: [GateRule]
  public var tiers: [TierRule]
  public var queues: [QueueRule]
  public var owners: [Owner]
  /// `nil` where every hour counts and days are those of UTC.
  public var calendar: BusinessCalendar?

  public init(
    segments: [SegmentRule] = [], gate: [GateRule], tiers: [TierRule], queues: [QueueRule],
    owners: [Owner] = [], calendar: BusinessCalendar? = nil
  ) {
    self.segments = segments
    self.gate = gate
    self.tiers = tiers
    self.queues = queues
    self.owners = owners
    self.calendar = calendar
  }
}

extension RoutingRules {
  /// Reachable, wanted, fitting and not refused; docs/galena.example.yaml says the same. There are
  /// no owners: those only the user knows.
  public static let `default` = RoutingRules(
    gate: [
      GateRule("contactable", when: [.feature("contact-ways", Comparison(atLeast: 1))]),
      GateRule(
        "fit-enough", when: [.score(.fit, Comparison(atLeast: 20))],
        keep: [.score(.fit, Comparison(atLeast: 15))]),
      GateRule(
        "interested", when: [.score(.intent, Comparison(atLeast: 10))],
        keep: [.score(.intent, Comparison(atLeast: 5))]),
      GateRule("no-refusal", when: [.feature("refusal", Comparison(present: false))]),
    ],
    tiers: [
      TierRule("hot", when: [.qualified(true), .score(.combined, Comparison(atLeast: 50))]),
      TierRule("warm", when: [.score(.combined, Comparison(atLeast: 25))]),
      TierRule("cold"),
    ],
    queues: [
      QueueRule(
        "sales", when: [.qualified(true), .tier(["hot", "warm"])], owners: [QueueRule.everybody]),
      QueueRule("nurture", when: [.qualified(true)]),
      QueueRule("unqualified"),
    ])
}
