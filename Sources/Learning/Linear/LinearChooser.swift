/// Finds out by cross-validation how strict a regression must be.
struct LinearChooser {
  private let trainer: AdditiveTrainer
  private let labels: [Int]

  /// Strict ones first: each fit begins where the stricter one ended.
  private static let strengths = [30.0, 10, 3, 1]

  init(_ table: EncodedTable, labels: [Int]) {
    trainer = AdditiveTrainer(table)
    self.labels = labels
  }

  /// The best strength, and the log-odds that each covered row got from a fit that had not seen it.
  func choice(_ folds: Folds) -> (strength: Double, logOdds: [Double]) {
    let logOdds = logOdds(Self.strengths, folds)
    let losses = logOdds.map { LogLoss.mean(logOdds: $0, labels: labels, rows: folds.covered) }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return (Self.strengths[best], logOdds[best])
  }

  /// The log-odds of rows held out, for each strength.
  func logOdds(_ strengths: [Double], _ folds: Folds) -> [[Double]] {
    var logOdds = strengths.map { _ in [Double](repeating: 0, count: labels.count) }
    for part in folds.parts {
      var weights: [Double]?
      for (index, strength) in strengths.enumerated() {
        let fit = trainer.fit(
          rows: part.training, labels: labels, strength: strength, from: weights, tolerance: 1e-3)
        for (row, value) in zip(part.heldOut, trainer.logOdds(fit, rows: part.heldOut)) {
          logOdds[index][row] = value
        }
        weights = fit
      }
    }
    return logOdds
  }
}
