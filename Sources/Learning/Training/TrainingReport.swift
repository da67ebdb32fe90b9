/// What training came to, for people and programs: `galena models train --json`.
package struct TrainingReport: Sendable, Encodable {
  package let model: Model
  package let data: DataPart
  /// On the rows that were held out.
  package let metrics: Figures
  package let baseline: Baseline
  /// On the rows for training, each scored by models that had not seen it.
  package let crossValidation: Figures
  package let calibration: [CalibrationBin]
  package let settings: [String: Double]
  package let columns: [Column]
  package let warnings: [TrainingWarning]

  package struct Model: Sendable, Encodable {
    package let id: String
    package let target: String
    package let positive: String
    package let calibrator: String
    package let thresholds: [String: Double]
  }

  package struct DataPart: Sendable, Encodable {
    package let rows: Int
    /// Rows whose outcome, part or time is not known.
    package let leftOut: Int
    package let training: Int
    package let heldOut: Int
    package let split: String
    package let window: [String]
    package let rowsHash: String
  }

  /// The formula that a model must beat.
  package struct Baseline: Sendable, Encodable {
    package let name: String
    package let metrics: Figures
    /// The baseline's Brier score less the model's, over the same rows: above zero, the model is
    /// better.
    package let brierDifference: Double
    package let brierDifferenceInterval: Interval
  }

  package struct Column: Sendable, Encodable {
    package let name: String
    /// What it was taken for, or why it is left out.
    package let kind: String
    package let distinct: Int
    /// The share of rows for training without a value.
    package let missing: Double
  }
}
