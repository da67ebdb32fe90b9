import LeadModel
import Routing
import Scoring

/// Features and scores in as few words as the tests need.
enum Examples {
  static let now = Timestamp(millisecondsSince1970: 1_772_534_520_000)  // 2026-03-03T10:42

  static func score(_ kind: Score.Kind, _ points: Double) -> Score {
    Score(
      kind: kind, model: "m", version: 1, settingsHash: "h", asOf: now,
      terms: [
        ScoreTerm(name: "a", micropoints: Int(points * 1_000_000), reason: "because")
      ])
  }

  static func scores(fit: Double = 50, intent: Double = 50, combined: Double = 50) -> [Score] {
    [score(.fit, fit), score(.intent, intent), score(.combined, combined)]
  }

  static func feature(_ name: String, _ value: FeatureValue.Scalar) -> FeatureValue {
    FeatureValue(
      name: name, version: 1, value: value,
      sources: [SourceReference(kind: .profileField, id: "ada", field: .address)], eventTime: now)
  }

  static let german = [
    feature("contact-ways", .number(2)), feature("country", .text("DE")),
    feature("language", .text("de")),
  ]

  static func rules(owners: [Owner]) -> RoutingRules {
    var rules = RoutingRules.default
    rules.owners = owners
    return rules
  }
}
