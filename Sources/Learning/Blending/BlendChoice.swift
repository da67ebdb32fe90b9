import Scoring

/// How the regression and the trees come together, and what is left to calibrate.
struct BlendChoice {
  let blend: Blend
  let calibrator: Calibrator
  /// Calibrated, of a blend that had not seen the row.
  let logOdds: [Double]

  /// - Parameters: log-odds of rows that the parts had not seen, and the rows' outcomes.
  init(linear: [Double], trees: [Double], labels: [Int], hashes: [UInt64]) {
    let folds = Folds(labels: labels, hashes: hashes)
    let trainer = BlendTrainer(linear: linear, trees: trees, labels: labels)
    blend = trainer.blend(rows: Array(labels.indices))
    let blended = trainer.crossFitted(folds)
    let calibrator = CalibratorTrainer(logOdds: blended, labels: labels).calibrator(folds)
    self.calibrator = calibrator
    logOdds = blended.map(calibrator.logOdds)
  }
}
