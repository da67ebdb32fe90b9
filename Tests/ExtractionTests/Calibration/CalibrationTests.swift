import Foundation
import LeadModel
import Testing

@testable import Extraction

@Suite struct CalibrationTests {
  private static func calibration(_ lines: String...) throws -> Calibration {
    try Calibration(Data(lines.joined(separator: "\n").utf8), file: "calibration.txt")
  }

  private static func method(_ rule: String, extractor: String = "x") -> Statement.Method {
    Statement.Method(extractor: extractor, version: 1, rule: rule)
  }

  @Test(arguments: [
    ("a", PageSetting.card, "contact.email a card"), ("a", .page, "contact.email a *"),
    ("b", .card, "contact.email * card"), ("b", .page, "contact.email * *"),
  ])
  func theMostExactCurveCounts(rule: String, setting: PageSetting, name: String) throws {
    let calibration = try Self.calibration(
      "# a comment", "contact.email * * 1 0.1 9 8", "contact.email * card 1 0.2 5 5",
      "contact.email a * 1 0.3 4 3", "contact.email a card 1 0.4 2 2", "")
    let curve = calibration.curve(for: .email, by: Self.method(rule), on: setting)
    #expect(curve.name == name)
  }

  @Test func whatHasNoLabelsKeepsItsConfidence() throws {
    let calibration = try Self.calibration("contact.email * * 0.5 2 9 8")
    #expect(calibration.curve(for: .fax, by: Self.method("a"), on: .page) == .none)
    let own = Self.method("a", extractor: RuleExtractor.id)
    #expect(calibration.curve(for: .email, by: own, on: .page) == .none)
    #expect(CalibrationCurve.none.share(at: 0.37) == 0.37)
  }

  @Test func aCurveIsLogistic() throws {
    let curve = try Self.calibration("contact.email * * 0.5 1 9 8")
      .curve(for: .email, by: Self.method("a"), on: .page)
    // Log-odds of 0.8 are ln 4.
    #expect(abs(curve.share(at: 0.8) - 1 / (1 + exp(-(1 + 0.5 * log(4.0))))) < 1e-12)
    #expect(curve.share(at: 0) > 0 && curve.share(at: 1) < 1)
  }

  @Test(arguments: [
    "contact.email a card 1 0 5", "contact.nothing * * 1 0 5 5", "contact.email * * 0 0 5 5",
    "contact.email * * -1 0 5 5", "contact.email * * 1 x 5 5", "contact.email * * 1 0 5 6",
    "contact.email * * 1 inf 5 5",
  ])
  func aLineThatIsNoCurveIsRefusedByItsNumber(line: String) throws {
    #expect {
      try Self.calibration("# one", line)
    } throws: { error in
      (error as? RuleError)?.line == 2 && (error as? RuleError)?.code == .weights
    }
  }

  @Test func theShippedCurvesRiseAndNameRulesThatExist() throws {
    let rules = try RuleSet.builtIn()
    let file = try ResourceLocation.builtIn().appending(path: "calibration.txt")
    let known = Set(rules.all.map(\.id))
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    #expect(lines.count > 100)
    for line in lines {
      let parts = line.split(separator: " ").map(String.init)
      #expect(parts[1] == "*" || known.contains(parts[1]), "\(line)")
      #expect(parts[2] == "*" || PageSetting(rawValue: parts[2]) != nil, "\(line)")
      let field = try #require(Field(rawValue: parts[0]))
      let curve = rules.calibration.curve(
        for: field, by: Self.method(parts[1]), on: PageSetting(rawValue: parts[2]) ?? .page)
      let shares = stride(from: 0.05, through: 0.95, by: 0.05).map(curve.share)
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 }, "\(line)")
    }
  }
}
