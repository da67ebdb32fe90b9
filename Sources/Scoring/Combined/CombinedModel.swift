public import LeadModel

/// Fit and intent in one number: the weighted sum, rounded once to a millionth of a point.
///
/// The ledger has a term for each part, itself rounded to a millionth, and `rounding` of one
/// millionth where the rounded parts do not add up to the rounded sum: it adds up exactly.
public struct CombinedModel: Sendable {
  public static let name = "combined-weights"
  public static let version = 1

  public let rules: CombinedRules
  public let settingsHash: String

  /// Throws `RulesError` when the weights cannot be used.
  public init(rules: CombinedRules) throws {
    let problems = rules.problems()
    guard problems.isEmpty else { throw RulesError(problems) }
    self.rules = rules
    settingsHash = try CanonicalJSON.digest(of: rules)
  }

  public func score(fit: Score, intent: Score, asOf: Timestamp) -> Score {
    let parts = [(fit, rules.fit), (intent, rules.intent)]
    let products = parts.map { $0.micropoints * Micropoints.of($1) }
    var terms = zip(parts, products).map { part, product in
      ScoreTerm(
        name: part.0.kind.rawValue, micropoints: Self.rounded(product),
        reason: "\(part.0.points.plain) points × \(part.1.plain)")
    }
    let total = Self.rounded(products.reduce(0, +))
    let rest = total - terms.reduce(0) { $0 + $1.micropoints }
    if rest != 0 {
      terms.append(
        ScoreTerm(
          name: "rounding", micropoints: rest, reason: "the sum is rounded once, not each part"))
    }
    return Score(
      kind: .combined, model: Self.name, version: Self.version, settingsHash: settingsHash,
      asOf: asOf, terms: terms)
  }

  /// Whole millionths of a product of millionths, halves away from zero.
  private static func rounded(_ product: Int) -> Int {
    let half = Micropoints.perPoint / 2
    return (product + (product < 0 ? -half : half)) / Micropoints.perPoint
  }
}
