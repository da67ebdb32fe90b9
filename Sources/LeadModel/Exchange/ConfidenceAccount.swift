/// How a statement came to its confidence: what its rule thinks, how well it could be read, and how
/// often such values were right.
public struct ConfidenceAccount: Hashable, Sendable, Codable {
  public let statement: StatementID
  /// As the rule and its extractor give it, 0…1.
  public let rule: Double
  /// How surely the text read is what the page shows, 0.5…1; multiplied with `rule`.
  public let legibility: Double
  /// The statement's confidence.
  public let calibrated: Double
  public let basis: Basis
  /// Labelled values on which the basis was fitted, and how many of them were right.
  public let labelled: Int
  public let right: Int

  /// Whose labelled values the calibration rests on. Raw values are stable.
  public enum Basis: String, Hashable, Sendable, Codable {
    case rule
    /// The rule has too few of its own.
    case field
    /// Not calibrated.
    case nothing
  }

  public init(
    statement: StatementID, rule: Double, legibility: Double, calibrated: Double, basis: Basis,
    labelled: Int, right: Int
  ) {
    self.statement = statement
    self.rule = rule
    self.legibility = legibility
    self.calibrated = calibrated
    self.basis = basis
    self.labelled = labelled
    self.right = right
  }
}
