import LeadModel
import Routing
import Scoring

/// Random valid rule sets and random leads.
enum RandomRules {
  static let features = ["employees", "country", "has-email", "refusal", "language"]

  static func rules(_ random: inout SeededRandom) -> RoutingRules {
    let owners = (0..<Int.random(in: 0...4, using: &random)).map { owner($0, &random) }
    let segments = random.chance(0.5) ? ["s0", "s1"] : []
    let tiers = distinct(
      (0..<Int.random(in: 0...3, using: &random)).map { number in
        TierRule("t\(number)", when: When([condition(&random), .qualified(random.chance(0.5))]))
      }, by: \.when)
    let names = tiers.map(\.name) + ["rest"]
    let queues = distinct(
      (0..<Int.random(in: 0...4, using: &random)).map { number in
        QueueRule(
          "q\(number)", when: When([condition(&random), .tier([random.pick(names)])]),
          owners: random.chance(0.5)
            ? ["*"]
            : owners.map(\.name).filter { _ in random.chance(0.5) }.shuffled(using: &random),
          choose: random.pick(QueueRule.Choosing.allCases),
          escalation: random.chance(0.5)
            ? [EscalationStep(afterHours: 4), EscalationStep(afterHours: 9, queue: "last")] : [])
      }, by: \.when)
    return RoutingRules(
      segments: segments.isEmpty
        ? [] : [SegmentRule("s0", when: When([condition(&random)])), SegmentRule("s1")],
      gate: (0..<Int.random(in: 0...3, using: &random)).map {
        GateRule(
          "g\($0)", segments: segments.filter { _ in random.chance(0.5) },
          when: When([condition(&random)]),
          keep: random.chance(0.5) ? When([condition(&random)]) : nil)
      },
      tiers: tiers + [TierRule("rest")],
      queues: queues + [QueueRule("last", owners: random.chance(0.5) ? ["*"] : [])], owners: owners)
  }

  static func lead(_ random: inout SeededRandom) -> ([FeatureValue], [Score], OwnerLoad) {
    let features = features.filter { _ in random.chance(0.7) }.map { name in
      Examples.feature(
        name,
        random.pick([
          .number(Double.random(in: -10...500, using: &random)), .flag(random.chance(0.5)),
          .text(random.pick(["DE", "fr", "", "true", "12"])),
        ]))
    }
    let scores = Score.Kind.allCases.filter { _ in random.chance(0.8) }.map {
      Examples.score($0, Double.random(in: -100...100, using: &random))
    }
    let load = OwnerLoad(["o0": Int.random(in: 0...3, using: &random), "o1": 1])
    return (features, scores, load)
  }

  /// Rules that say the same as one before them are refused.
  private static func distinct<Rule>(_ rules: [Rule], by when: (Rule) -> When?) -> [Rule] {
    rules.enumerated().filter { index, rule in
      !rules[..<index].contains { when($0) == when(rule) }
    }.map(\.element)
  }

  /// What stood before, somebody's word, and where the clock is.
  static func context(_ rules: RoutingRules, _ random: inout SeededRandom) -> DecisionContext? {
    guard random.chance(0.7) else { return nil }
    let lead = Lead(person: "p0", organization: nil)
    let overrides = lead.map { lead in
      [
        LeadOverride(
          lead: lead,
          change: .init(
            qualified: random.pick([nil, true, false]),
            tier: random.pick([nil, rules.tiers.last?.name, "gone"]),
            queue: random.pick([nil, rules.queues.first?.name]),
            owner: random.pick([nil, "o0", "o9"]), micropoints: random.pick([nil, 5])),
          by: "kim", reason: "because", at: Examples.now, until: Examples.now.adding(hours: 5))
      ]
    }
    var context = DecisionContext(
      account: random.pick([[], ["acme"]]), accountOwner: random.pick([nil, "o1"]),
      lastInTurn: ["q0": "o0", "last": "o1"],
      overrides: random.chance(0.3) ? overrides ?? [] : [])
    if random.chance(0.7) {
      context.standing = standing(random.pick(rules.queues.map(\.name)), &random)
      context.step = Int.random(in: 0...3, using: &random)
    }
    return context
  }

  private static func standing(
    _ queue: String, _ random: inout SeededRandom
  ) -> StandingDecision {
    let before = Examples.now.adding(hours: -3)
    let decision = Decision(
      id: "d0", lead: "p0@-", decidedAt: before, rulesHash: "r", features: [], scores: [],
      gate: [], qualified: random.chance(0.5), tier: "rest", routing: [], queue: queue,
      owner: random.pick([nil, "o0", "o2", "gone"]), ownerReason: "before", candidates: [])
    return StandingDecision(decision, after: nil)
  }

  private static func owner(_ number: Int, _ random: inout SeededRandom) -> Owner {
    Owner(
      "o\(number)", territories: random.pick([[], ["DE"], ["FR", "DE"]]),
      languages: random.pick([[], ["fr"]]), accounts: number == 0 ? ["Acme"] : [],
      capacityPerMonth: random.pick([nil, 0, 1, 3]),
      absences: random.pick([[], [.init(from: "2026-03-01", to: "2026-03-09")]]))
  }

  private static func condition(_ random: inout SeededRandom) -> Condition {
    switch Int.random(in: 0...5, using: &random) {
    case 0: .feature("employees", Comparison(atLeast: 50, atMost: 400))
    case 1: .feature("country", Comparison(anyOf: ["de", "12"]))
    case 2: .feature(random.pick(features), Comparison(present: random.chance(0.5)))
    case 3: .score(random.pick(Score.Kind.allCases), Comparison(atLeast: 10))
    case 4: .any([.score(.fit, Comparison(atMost: 0)), condition(&random)])
    default: .feature("has-email", Comparison(equals: "true"))
    }
  }
}
