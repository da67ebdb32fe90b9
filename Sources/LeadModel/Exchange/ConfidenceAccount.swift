/// How a statement came to its confidence: what its rule thinks, how well it could be read, and how
/// often such values were right.
public struct ConfidenceAccount: Hashable, Sendable, Codable {
  public let statement: StatementID
  /// As the rule and its extractor give it, 0…1.
  public let rule: Double
  /// How surely the text read is what the page shows, 0.5…1; multiplied with `rule`.
  public let legibility: Double
  /// What the page is like as a whole: `line`, `card`, `prose`, `header`, `scan`, `page`.
  public let setting: String
  /// The statement's confidence.
  public let calibrated: Double
  /// Field, rule and setting of the calibration that was taken, `*` for any; `nil` for none.
  public let curve: String?
  /// Labelled values of that rule in that setting, and how many of them were right.
  public let labelled: Int
  public let right: Int

  public init(
    statement: StatementID, rule: Double, legibility: Double, setting: String, calibrated: Double,
    curve: String?, labelled: Int, right: Int
  ) {
    self.statement = statement
    self.rule = rule
    self.legibility = legibility
    self.setting = setting
    self.calibrated = calibrated
    self.curve = curve
    self.labelled = labelled
    self.right = right
  }
}
