import LeadModel
import Scoring
import Testing

@Suite struct FitModelTests {
  static let rules = FitRules(
    minimum: -5, maximum: 30,
    rules: [
      .init("boss", when: [.feature("seniority", Comparison(equals: "c-level"))], points: 20),
      .init("large", when: [.feature("employees", Comparison(atLeast: 100))], points: 15.5),
      .init(
        "free-mail", when: [.feature("free-mail-only", Comparison(equals: "true"))], points: -9),
    ])

  func terms(_ features: [FeatureValue]) throws -> [String: Int] {
    let score = try FitModel(rules: Self.rules).score(features, asOf: Events.day(0))
    #expect(score.micropoints == score.terms.reduce(0) { $0 + $1.micropoints })
    return Dictionary(score.terms.map { ($0.name, $0.micropoints) }, uniquingKeysWith: +)
  }

  @Test func rulesThatHoldGiveTheirPoints() throws {
    let features = [
      Events.feature("seniority", .text("C-Level")), Events.feature("employees", .number(20)),
    ]
    #expect(try terms(features) == ["boss": 20_000_000, "free-mail": 0])
  }

  @Test func unknownIsSaidAndIsNotZero() throws {
    let score = try FitModel(rules: Self.rules).score([], asOf: Events.day(0))
    #expect(score.terms.map(\.name) == ["boss", "large", "free-mail"])
    #expect(score.terms.allSatisfy { $0.micropoints == 0 })
    #expect(score.terms.first?.reason == "unknown, not zero: seniority is unknown")
  }

  @Test func boundsStandInTheLedger() throws {
    let much = [
      Events.feature("seniority", .text("c-level")), Events.feature("employees", .number(100)),
      Events.feature("free-mail-only", .flag(false)),
    ]
    #expect(
      try terms(much) == ["boss": 20_000_000, "large": 15_500_000, "cap.maximum": -5_500_000])
    let little = [Events.feature("free-mail-only", .flag(true))]
    #expect(try terms(little)["cap.minimum"] == 4_000_000)
  }

  @Test func termsNameWhatTheyRestOn() throws {
    let feature = Events.feature("seniority", .text("c-level"))
    let score = try FitModel(rules: Self.rules).score([feature], asOf: Events.day(0))
    let term = try #require(score.terms.first)
    #expect(term.feature == "seniority")
    #expect(term.sources == feature.sources)
  }

  @Test func theHashIsThatOfTheRules() throws {
    var other = Self.rules
    other.rules[0].points = 21
    let hash = try FitModel(rules: Self.rules).settingsHash
    #expect(try FitModel(rules: Self.rules).settingsHash == hash)
    #expect(try FitModel(rules: other).settingsHash != hash)
    #expect(hash.count == 64)
  }
}
