package import LeadModel

/// A statement that gave a predicted value.
package struct PredictedSighting: Hashable, Sendable, Codable {
  package let field: Field
  package let rule: String
  package let confidence: Double
  /// What the confidence was before it was calibrated; `nil` when no trace was asked for.
  package let uncalibrated: Double?
  /// What its page is like; `nil` when no trace was asked for.
  package let setting: String?

  package init(
    field: Field, rule: String, confidence: Double, uncalibrated: Double? = nil,
    setting: String? = nil
  ) {
    self.field = field
    self.rule = rule
    self.confidence = confidence
    self.uncalibrated = uncalibrated
    self.setting = setting
  }
}
