import Foundation
import LeadModel
import Scoring
import Testing

@Suite struct RulesTests {
  @Test func defaultsAreValid() throws {
    #expect(FitRules.default.problems().isEmpty)
    #expect(IntentRules.default.problems().isEmpty)
    #expect(CombinedRules.default.problems().isEmpty)
  }

  @Test func everyIntentCategoryHasPoints() {
    let types = Set(IntentRules.default.signals.map(\.type))
    #expect(IntentCategory.allCases.allSatisfy { types.contains("intent.\($0.rawValue)") })
  }

  @Test func keysLeftOutHaveTheirDefaults() throws {
    let empty = Data("{}".utf8)
    #expect(try JSONDecoder().decode(FitRules.self, from: empty) == .default)
    #expect(try JSONDecoder().decode(IntentRules.self, from: empty) == .default)
    #expect(try JSONDecoder().decode(CombinedRules.self, from: empty) == .default)
    let one = Data(#"{"colleagueFactor": 0.1}"#.utf8)
    let intent = try JSONDecoder().decode(IntentRules.self, from: one)
    #expect(intent.colleagueFactor == 0.1)
    #expect(intent.signals == IntentRules.default.signals)
  }

  static func rule(_ name: String, _ feature: String, points: Double = 1) -> FitRules.Rule {
    FitRules.Rule(name, when: [.feature(feature, Comparison(present: true))], points: points)
  }

  @Test(arguments: [
    (
      FitRules(rules: [rule("a", "x"), rule("a", "x")]), RulesProblem.Code.duplicateName,
      "fit.rules[1].name"
    ),
    (FitRules(rules: [rule("", "x")]), .emptyName, "fit.rules[0].name"),
    (FitRules(rules: [rule("a", "y")]), .unknownName, "fit.rules[0].when.feature"),
    (FitRules(rules: [rule("a", "x", points: .nan)]), .outOfRange, "fit.rules[0].points"),
    (FitRules(rules: [rule("a", "x", points: 10_001)]), .outOfRange, "fit.rules[0].points"),
    (FitRules(minimum: 5, maximum: 1, rules: []), .outOfRange, "fit.minimum"),
    (
      FitRules(rules: [.init("a", when: [.tier(["hot"])], points: 1)]), .notAvailableHere,
      "fit.rules[0].when"
    ),
    (
      FitRules(rules: [.init("a", when: [.score(.fit, Comparison(atLeast: 1))], points: 1)]),
      .notAvailableHere, "fit.rules[0].when"
    ),
    (
      FitRules(rules: [.init("a", when: [.feature("x", Comparison())], points: 1)]),
      .malformedCondition, "fit.rules[0].when"
    ),
    (
      FitRules(rules: [.init("a", when: [.any([])], points: 1)]), .malformedCondition,
      "fit.rules[0].when.any"
    ),
  ])
  func fitMistakesAreNamed(rules: FitRules, code: RulesProblem.Code, path: String) throws {
    #expect(rules.problems(features: ["x"]).map(\.code) == [code])
    #expect(rules.problems(features: ["x"]).map(\.path) == [path])
    #expect(throws: RulesError.self) { try FitModel(rules: rules, features: ["x"]) }
  }

  @Test(arguments: [
    (
      IntentRules(signals: [.init("a", points: 1, halfLifeDays: 0)]), RulesProblem.Code.outOfRange,
      "intent.signals[0].halfLifeDays"
    ),
    (
      IntentRules(signals: [.init("a", group: "g", points: 1, halfLifeDays: 1)]), .unknownName,
      "intent.signals[0].group"
    ),
    (IntentRules(pastFactor: 1.5, signals: []), .outOfRange, "intent.pastFactor"),
    (IntentRules(groups: [.init("g", cap: -1)], signals: []), .outOfRange, "intent.groups[0].cap"),
    (
      IntentRules(signals: [
        .init("a", points: 1, halfLifeDays: 1), .init("a", points: 2, halfLifeDays: 1),
      ]), .duplicateName, "intent.signals[1].type"
    ),
  ])
  func intentMistakesAreNamed(rules: IntentRules, code: RulesProblem.Code, path: String) {
    #expect(rules.problems().map(\.code) == [code])
    #expect(rules.problems().map(\.path) == [path])
    #expect(throws: RulesError.self) { try IntentModel(rules: rules) }
  }

  @Test(arguments: [-0.1, 10.1, .nan])
  func weightsAreBounded(weight: Double) {
    #expect(throws: RulesError.self) { try CombinedModel(rules: CombinedRules(fit: weight)) }
  }

  @Test(arguments: [
    (
      #"{"rules": [{"name": "a", "when": {"tier": "x"}, "points": 1, "pionts": 2}]}"#,
      "rules[0].pionts"
    ),
    (#"{"maximun": 3}"#, "maximun"),
  ])
  func unknownKeysAreRefused(json: String, path: String) throws {
    let error = try #require(throws: RulesError.self) {
      try JSONDecoder().decode(FitRules.self, from: Data(json.utf8))
    }
    #expect(error.problems.map(\.code) == [.unknownKey])
    #expect(error.problems.map(\.path) == [path])
    #expect(error.description.contains("use one of"))
  }
}
