package import Scoring

/// Learns from a table of leads with outcomes: a regression and trees, blended and calibrated.
///
/// All choices are made by cross-validation on the rows for training; the held-out rows are looked
/// at once, to measure. The same table and request give the same model, byte for byte.
package struct ModelTrainer {
  let set: TrainingSet
  /// The training rows, encoded, and their outcomes.
  let training: EncodedTable
  let labels: [Int]
  /// How the held-out part was chosen.
  let split: String
  private let hashes: [UInt64]
  /// Places in `training` in the order of time; empty where no time is known.
  private let timeline: [Int]

  /// More rows than these do not change what is learned; a stable sample is taken.
  private static let mostRows = 200_000
  private static let mostRowsForChoosing = 30_000

  package init(_ table: LeadTable, _ request: TrainingRequest) throws {
    set = try TrainingSet(table, request)
    split =
      switch request.split {
      case .hash: "hash"
      case .column: "column"
      case .time: "time"
      }
    let all = Array(table.columns.indices)
    let hashed = zip(
      set.holdout.training, RowHash.all(set.holdout.training, all, in: table))
    let rows = Self.sample(hashed.map { (row: $0, hash: $1) }, Self.mostRows)
    training = EncodedTable(table, features: set.features, rows: rows.map(\.row))
    labels = set.outcomes(rows.map(\.row))
    hashes = rows.map(\.hash)
    let places = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { ($0.element.row, $0.offset) })
    timeline = set.holdout.timeline.compactMap { places[$0] }
  }

  /// The model and what was measured of it.
  package func train() throws -> (model: LearnedModel, report: TrainingReport) {
    let chosen = try choices()
    let trees = try TreeTrainer(training, labels: labels).ensemble(chosen.trees)
    let trainer = AdditiveTrainer(training)
    let weights = trainer.fit(
      rows: Array(labels.indices), labels: labels, strength: chosen.strength, tolerance: 1e-5)
    let parts = ModelParts(
      linear: trainer.layout.model(weights), trees: trees, blend: chosen.blend,
      calibrator: chosen.calibrator, floor: 1 / Double(max(labels.count, 100) + 2),
      thresholds: chosen.thresholds, settings: chosen.settings)
    return try ModelMeasurement(trainer: self, parts: parts, choices: chosen).result()
  }

  private func choices() throws -> ModelChoices {
    let places = Self.sample(
      hashes.enumerated().map { (row: $0.offset, hash: $0.element) }, Self.mostRowsForChoosing)
    guard places.count < labels.count else {
      return try ModelChoices(training, labels: labels, hashes: hashes, timeline: timeline)
    }
    let chosen = Dictionary(
      uniqueKeysWithValues: places.enumerated().map { ($0.element.row, $0.offset) })
    return try ModelChoices(
      training.rows(places.map(\.row)), labels: places.map { labels[$0.row] },
      hashes: places.map(\.hash), timeline: timeline.compactMap { chosen[$0] })
  }

  /// The rows with the least hashes, in their order.
  private static func sample(
    _ rows: [(row: Int, hash: UInt64)], _ most: Int
  ) -> [(row: Int, hash: UInt64)] {
    guard rows.count > most else { return rows }
    return rows.sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }.prefix(most)
      .sorted { $0.row < $1.row }
  }
}
