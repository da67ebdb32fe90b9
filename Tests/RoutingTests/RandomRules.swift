import LeadModel
import Routing
import Scoring

/// Random valid rule sets and random leads.
enum RandomRules {
  static let features = ["employees", "country", "has-email", "refusal", "language"]

  static func rules(_ random: inout SeededRandom) -> RoutingRules {
    let owners = (0..<Int.random(in: 0...4, using: &random)).map { owner($0, &random) }
    let tiers = (0..<Int.random(in: 0...3, using: &random)).map { number in
      TierRule("t\(number)", when: When([condition(&random), .qualified(random.chance(0.5))]))
    }
    let names = tiers.map(\.name) + ["rest"]
    let queues = (0..<Int.random(in: 0...4, using: &random)).map { number in
      QueueRule(
        "q\(number)", when: When([condition(&random), .tier([random.pick(names)])]),
        owners: random.chance(0.5)
          ? ["*"] : owners.map(\.name).filter { _ in random.chance(0.5) }.shuffled(using: &random))
    }
    return RoutingRules(
      gate: (0..<Int.random(in: 0...3, using: &random)).map {
        GateRule("g\($0)", when: When([condition(&random)]))
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

  private static func owner(_ number: Int, _ random: inout SeededRandom) -> Owner {
    Owner(
      "o\(number)", territories: random.pick([[], ["DE"], ["FR", "DE"]]),
      languages: random.pick([[], ["fr"]]), capacityPerMonth: random.pick([nil, 0, 1, 3]),
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
