/// Finds out by cross-validation how strict a regression must be.
struct LinearChooser {
  private let trainer: AdditiveTrainer
  private let labels: [Int]

  /// Strict ones first: each fit begins where the stricter one ended.
  private static let strengths = [100.0, 30, 10, 3, 1]

  init(_ table: EncodedTable, labels: [Int]) {
    trainer = AdditiveTrainer(table)
    self.labels = labels
  }

  struct Choice {
    let strength: Double
    /// What each covered row got from a fit that had not seen it.
    let logOdds: [Double]
    /// For each part what its recent rows got from the fit on them.
    let recent: [[Double]]
  }

  func choice(_ folds: Folds) -> Choice {
    var logOdds = Self.strengths.map { _ in [Double](repeating: 0, count: labels.count) }
    var recent: [[[Double]]] = Self.strengths.map { _ in [] }
    for part in folds.parts {
      var weights: [Double]?
      for (index, strength) in Self.strengths.enumerated() {
        let fit = trainer.fit(
          rows: part.training, labels: labels, strength: strength, from: weights, tolerance: 1e-3)
        for (row, value) in zip(part.heldOut, trainer.logOdds(fit, rows: part.heldOut)) {
          logOdds[index][row] = value
        }
        recent[index].append(trainer.logOdds(fit, rows: part.recent))
        weights = fit
      }
    }
    let losses = logOdds.map { LogLoss.mean(logOdds: $0, labels: labels, rows: folds.covered) }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return Choice(strength: Self.strengths[best], logOdds: logOdds[best], recent: recent[best])
  }
}
