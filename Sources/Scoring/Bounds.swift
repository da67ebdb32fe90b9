import LeadModel

/// The lowest and highest score a model gives; what is cut off stands in the ledger.
struct Bounds {
  let minimum: Double
  let maximum: Double

  /// The terms, and one more where a bound was reached: `cap.maximum`, negative, or
  /// `cap.minimum`, positive.
  func applied(to terms: [ScoreTerm]) -> [ScoreTerm] {
    let sum = terms.reduce(0) { $0 + $1.micropoints }
    let excess = sum - Micropoints.of(maximum)
    if excess > 0 {
      return terms + [
        ScoreTerm(
          name: "cap.maximum", micropoints: -excess, reason: "at most \(maximum.plain) points")
      ]
    }
    let deficit = Micropoints.of(minimum) - sum
    guard deficit > 0 else { return terms }
    return terms + [
      ScoreTerm(
        name: "cap.minimum", micropoints: deficit, reason: "at least \(minimum.plain) points")
    ]
  }

  func problems(path: String) -> [RulesProblem] {
    let ranges =
      RuleChecks.points(minimum, path: "\(path).minimum")
      + RuleChecks.points(maximum, path: "\(path).maximum")
    guard ranges.isEmpty, minimum > maximum else { return ranges }
    return [
      RulesProblem(
        .outOfRange, path: "\(path).minimum", message: "the minimum is above the maximum",
        remedy: "exchange them")
    ]
  }
}
