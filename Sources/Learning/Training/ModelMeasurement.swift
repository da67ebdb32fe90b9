import Scoring

/// What a model is made of, before it has a name.
struct ModelParts {
  let linear: AdditiveModel
  let trees: TreeEnsemble
  let blend: Blend
  let calibrator: Calibrator
  let floor: Double
  let thresholds: [String: Double]
  let settings: [String: Double]

  func model(
    _ set: TrainingSet, training: TrainingRecord, metrics: [String: Double]
  ) throws -> LearnedModel {
    try LearnedModel(
      target: set.target, features: set.features, linear: linear, trees: trees, blend: blend,
      calibrator: calibrator, floor: floor, thresholds: thresholds, training: training,
      metrics: metrics)
  }
}

/// Measures a model on the rows that were held out, beside the baseline.
struct ModelMeasurement {
  let trainer: ModelTrainer
  let parts: ModelParts
  let choices: ModelChoices

  private var set: TrainingSet { trainer.set }

  func result() throws -> (model: LearnedModel, report: TrainingReport) {
    let rows = set.holdout.heldOut
    let labels = set.outcomes(rows)
    let table = EncodedTable(set.table, features: set.features, rows: rows)
    let record = record(heldOut: rows.count)
    // The same path as every later lead's.
    let scorer = ModelScorer(model: try parts.model(set, training: record, metrics: [:]))
    let probabilities = rows.indices.map { scorer.probability(table.input($0)) }
    let ranking = Ranking(probabilities: probabilities, labels: labels)
    let figures = Figures(ranking, interval: true)
    let model = try parts.model(set, training: record, metrics: figures.numbers)
    let report = TrainingReport(
      model: .init(
        id: model.id, target: model.target.column, positive: model.target.positive,
        calibrator: model.calibrator.name, thresholds: model.thresholds),
      data: data(record), metrics: figures,
      baseline: baseline(table, labels, probabilities),
      crossValidation: Figures(choices.ranking), calibration: ranking.calibrationCurve,
      settings: parts.settings, columns: columns,
      warnings: LeakInspector(table: trainer.training, labels: trainer.labels).warnings())
    return (model, report)
  }

  private func record(heldOut: Int) -> TrainingRecord {
    TrainingRecord(
      rowsHash: set.rowsHash, rows: trainer.labels.count,
      positives: trainer.labels.reduce(0, +), heldOutRows: heldOut, split: trainer.split,
      window: set.holdout.window, settings: parts.settings,
      libraries: ["xgboost": XGBoost.version])
  }

  private func data(_ record: TrainingRecord) -> TrainingReport.DataPart {
    .init(
      rows: set.table.rowCount,
      leftOut: set.table.rowCount - set.holdout.training.count - set.holdout.heldOut.count,
      training: record.rows, heldOut: record.heldOutRows, split: record.split,
      window: record.window, rowsHash: record.rowsHash)
  }

  private func baseline(_ table: EncodedTable, _ labels: [Int], _ probabilities: [Double])
    -> TrainingReport.Baseline
  {
    let formula = FrequencyBaseline(trainer.training, labels: trainer.labels)
    let others = labels.indices.map { formula.probability(table, row: $0) }
    let gains = labels.indices.map { row in
      let outcome = Double(labels[row])
      let (other, own) = (others[row] - outcome, probabilities[row] - outcome)
      return other * other - own * own
    }
    let mean: ([Int]) -> Double = { rows in
      rows.reduce(0) { $0 + gains[$1] } / Double(max(rows.count, 1))
    }
    return .init(
      name: "odoo-predictive-lead-scoring",
      metrics: Figures(Ranking(probabilities: others, labels: labels)),
      brierDifference: mean(Array(labels.indices)),
      brierDifferenceInterval: Bootstrap.interval(rows: labels.count, mean))
  }

  private var columns: [TrainingReport.Column] {
    zip(set.table.columns, set.kinds).map { column, kind in
      let census = ColumnCensus(column, rows: set.holdout.training)
      return .init(
        name: column.name, kind: kind.name, distinct: census.distinct,
        missing: 1 - Double(census.filled) / Double(max(census.rows, 1)))
    }
  }
}
