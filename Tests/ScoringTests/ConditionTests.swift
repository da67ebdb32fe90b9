import Foundation
import LeadModel
import Scoring
import Testing

@Suite struct ConditionTests {
  static let input = RuleInput(
    features: [
      Events.feature("employees", .number(250)), Events.feature("country", .text("NO")),
      Events.feature("has-email", .flag(true)),
    ],
    scores: [
      Score(
        kind: .fit, model: "m", version: 1, settingsHash: "", asOf: Events.day(0),
        terms: [ScoreTerm(name: "a", micropoints: 42_500_000, reason: "")])
    ], tier: "hot", qualified: true)

  @Test(arguments: [
    (#"{"feature": "employees", "atLeast": 50}"#, true, "employees 250 >= 50"),
    (
      #"{"feature": "employees", "atLeast": 50, "atMost": 100}"#, false,
      "employees 250 >= 50, employees 250 not <= 100"
    ),
    (#"{"feature": "employees", "equals": 250}"#, true, "employees 250 is 250"),
    (#"{"feature": "employees", "equals": "250"}"#, true, "employees 250 is 250"),
    (#"{"feature": "employees", "contains": "5"}"#, false, "employees 250 does not contain 5"),
    (#"{"feature": "country", "in": ["se", "no"]}"#, true, "country in [se, no]"),
    (#"{"feature": "country", "in": "se"}"#, false, "country not in [se]"),
    (#"{"feature": "country", "atLeast": 1}"#, false, "country not >= 1"),
    (#"{"feature": "country", "contains": "n"}"#, true, "country contains n"),
    (#"{"feature": "has-email", "equals": true}"#, true, "has-email true is true"),
    (#"{"feature": "has-email", "present": true}"#, true, "has-email true is known"),
    (#"{"feature": "has-email", "present": false}"#, false, "has-email true is known"),
    (#"{"feature": "refusal", "present": false}"#, true, "refusal is unknown"),
    (#"{"feature": "refusal", "equals": true}"#, false, "refusal is unknown"),
    (#"{"score": "fit", "atLeast": 30}"#, true, "fit 42.5 >= 30"),
    (#"{"score": "intent", "atMost": 30}"#, false, "intent is unknown"),
    (#"{"tier": ["hot", "warm"]}"#, true, "tier hot in [hot, warm]"),
    (#"{"tier": "cold"}"#, false, "tier hot not in [cold]"),
    (#"{"qualified": true}"#, true, "qualified"),
    (#"{"qualified": false}"#, false, "qualified"),
    (
      #"[{"qualified": true}, {"score": "fit", "atMost": 9}]"#, false,
      "qualified; fit 42.5 not <= 9"
    ),
    (
      #"{"any": [{"feature": "refusal", "equals": true}, {"tier": "hot"}]}"#, true,
      "tier hot in [hot]"
    ),
    (
      #"{"any": [{"feature": "refusal", "equals": true}, {"tier": "cold"}]}"#, false,
      "none of: refusal is unknown, tier hot not in [cold]"
    ),
  ])
  func verdicts(json: String, holds: Bool, reason: String) throws {
    let when = try JSONDecoder().decode(When.self, from: Data(json.utf8))
    let verdict = when.verdict(on: Self.input)
    #expect(verdict.holds == holds)
    #expect(verdict.reason == reason)
    let again = try JSONDecoder().decode(When.self, from: JSONEncoder().encode(when))
    #expect(again == when)
  }

  @Test(arguments: [
    (#"{"feature": "a", "atleast": 3}"#, RulesProblem.Code.unknownKey, "atleast"),
    (#"{"feature": "a"}"#, .malformedCondition, ""),
    (#"{"feature": "a", "score": "fit", "atLeast": 3}"#, .malformedCondition, ""),
    (#"{}"#, .malformedCondition, ""),
    (#"[]"#, .malformedCondition, ""),
    (#"{"score": "fitt", "atLeast": 3}"#, .unknownName, "score"),
    (#"{"tier": "hot", "atLeast": 3}"#, .unknownKey, "atLeast"),
    (#"[{"tier": "hot"}, {"any": [{"feature": "a", "is": 1}]}]"#, .unknownKey, "[1].any[0].is"),
  ])
  func mistakesAreNamed(json: String, code: RulesProblem.Code, path: String) throws {
    let error = try #require(throws: RulesError.self) {
      try JSONDecoder().decode(When.self, from: Data(json.utf8))
    }
    #expect(error.problems.map(\.code) == [code])
    #expect(error.problems.map(\.path) == [path])
    #expect(error.problems.allSatisfy { !$0.remedy.isEmpty })
  }

  /// A reason may stand in a log: the text of a document must not.
  @Test func reasonsDoNotShowTexts() throws {
    let input = RuleInput(features: [Events.feature("job-title", .text("Purser Ada Byng"))])
    let when: When = [.feature("job-title", Comparison(equals: "ceo", contains: "purser"))]
    #expect(when.verdict(on: input).reason == "job-title is not ceo, job-title contains purser")
  }

  @Test func onlyUnknownMeansUnknown() {
    let unknown: When = [.feature("refusal", Comparison(equals: "true")), .qualified(true)]
    let known: When = [.feature("refusal", Comparison(equals: "true")), .qualified(false)]
    #expect(unknown.verdict(on: Self.input).isUnknown)
    #expect(!known.verdict(on: Self.input).isUnknown)
  }
}
