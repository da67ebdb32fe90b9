import Foundation
public import LeadModel

/// How likely a lead is to be won: what the learned model says, which has fit and intent among its
/// inputs and is calibrated; and before there is one, fit and intent mapped to a stated prior.
///
/// The ledger is in millionths of log-odds and adds up exactly: `base`, `fit` and `intent` or
/// `propensity`, `bounds` and `rounding`.
public struct EnsembleModel: Sendable {
  public static let name = "ensemble"
  public static let version = 1
  public static let coldStart = "cold start"
  /// No probability is below it, or above one minus it.
  static let floor = 0.001

  public let rules: EnsembleRules
  public let settingsHash: String

  /// Throws `RulesError` when the rules cannot be used.
  public init(rules: EnsembleRules) throws {
    let problems = rules.problems()
    guard problems.isEmpty else { throw RulesError(problems) }
    self.rules = rules
    settingsHash = try CanonicalJSON.digest(of: rules)
  }

  /// - Parameters:
  ///   - combined: as computed, without what a person set.
  ///   - propensity: the learned model and what it says; `nil` before there is one.
  ///   - identity: 0…1, how sure it is that the lead is who it seems to be.
  public func score(
    combined: Score, propensity: (score: Score, training: TrainingRecord)?, identity: Double,
    asOf: Timestamp
  ) -> Score {
    let enough = propensity.flatMap {
      $0.training.positives >= rules.successesNeeded ? $0 : nil
    }
    let raw = enough.map { [Self.learned($0.score)] } ?? mapped(combined)
    let terms = bounded(raw)
    let z = Double(terms.reduce(0) { $0 + $1.micropoints }) / Double(Micropoints.perPoint)
    let rate = enough.map { Self.rate(of: $0.training) } ?? rules.prior
    let weight = enough.map { Double($0.training.rows) } ?? rules.strength
    return Score(
      kind: .ensemble, model: Self.name, version: Self.version, settingsHash: settingsHash,
      asOf: asOf, terms: terms,
      probability: probability(
        z, rate: rate, weight: weight, basis: enough?.score.settingsHash ?? Self.coldStart,
        identity: min(max(identity, 0), 1)))
  }

  private static func learned(_ score: Score) -> ScoreTerm {
    ScoreTerm(
      name: "propensity", micropoints: score.micropoints,
      reason: "the learned model \(score.settingsHash.prefix(12))")
  }

  private static func rate(of training: TrainingRecord) -> Double {
    min(max(Double(training.positives) / Double(max(1, training.rows)), floor), 1 - floor)
  }

  /// Each part of the combined score by the points that double the odds.
  private func mapped(_ combined: Score) -> [ScoreTerm] {
    let perPoint = log(2) / rules.pointsToDouble
    let base = Logistic.logOdds(rules.prior) - rules.typicalScore * perPoint
    let parts = combined.terms.map { term in
      ScoreTerm(
        name: term.name, micropoints: Micropoints.of(term.points * perPoint),
        reason: "\(term.points.plain) points, \(rules.pointsToDouble.plain) double the odds")
    }
    let terms =
      [
        ScoreTerm(
          name: "base", micropoints: Micropoints.of(base),
          reason: "cold start: \(rules.prior.plain) of leads with a combined score of "
            + "\(rules.typicalScore.plain) are won")
      ] + parts.filter { $0.micropoints != 0 }
    let rest =
      Micropoints.of(base + combined.points * perPoint)
      - terms.reduce(0) { $0 + $1.micropoints }
    guard rest != 0 else { return terms }
    return terms + [
      ScoreTerm(
        name: "rounding", micropoints: rest, reason: "the sum is rounded once, not each term")
    ]
  }

  private func bounded(_ terms: [ScoreTerm]) -> [ScoreTerm] {
    let sum = terms.reduce(0) { $0 + $1.micropoints }
    let limit = Micropoints.of(Logistic.logOdds(1 - Self.floor))
    let excess = min(max(sum, -limit), limit) - sum
    guard excess != 0 else { return terms }
    return terms + [
      ScoreTerm(name: "bounds", micropoints: excess, reason: "no probability is certain")
    ]
  }

  /// The interval is that of a rate seen in `weight` leads, on the scale of log-odds; as far as the
  /// lead may be somebody else, its bounds are drawn to the rate of all leads.
  private func probability(
    _ z: Double, rate: Double, weight: Double, basis: String, identity: Double
  ) -> Score.Probability {
    let half = 1.96 * (1 / (weight * rate * (1 - rate))).squareRoot()
    let (low, high) = (Logistic.probability(z - half), Logistic.probability(z + half))
    let doubt = 1 - identity
    return Score.Probability(
      value: Self.rounded(Logistic.probability(z)),
      low: Self.rounded(low + doubt * (min(low, rate) - low)),
      high: Self.rounded(high + doubt * (max(high, rate) - high)), basis: basis,
      identity: identity)
  }

  /// To a millionth, and never 0 or 1.
  private static func rounded(_ p: Double) -> Double {
    min(max((p * 1_000_000).rounded() / 1_000_000, 0.000_001), 0.999_999)
  }
}
