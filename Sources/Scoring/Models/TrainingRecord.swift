/// Where a model came from: enough to train it again and get the same bytes.
public struct TrainingRecord: Hashable, Sendable, Codable {
  /// SHA-256 over the rows that it was trained on, and over their outcomes.
  public let rowsHash: String
  public let rows: Int
  public let positives: Int
  public let heldOutRows: Int
  /// How the held-out part was chosen: `hash`, `column`, `time`.
  public let split: String
  /// The first and last value of the time column in the training part, where there is one.
  public let window: [String]
  /// What cross-validation chose, by name: `linear.penalty`, `trees.depth`, `trees.rounds`.
  public let settings: [String: Double]
  /// Name and version of the libraries that had a part in it.
  public let libraries: [String: String]

  public init(
    rowsHash: String, rows: Int, positives: Int, heldOutRows: Int, split: String,
    window: [String], settings: [String: Double], libraries: [String: String]
  ) {
    self.rowsHash = rowsHash
    self.rows = rows
    self.positives = positives
    self.heldOutRows = heldOutRows
    self.split = split
    self.window = window
    self.settings = settings
    self.libraries = libraries
  }
}
