import Scoring

/// Chooses and fits what moves blended log-odds to where outcomes say they belong.
struct CalibratorTrainer {
  /// Of rows that the blend had not seen.
  let logOdds: [Double]
  let labels: [Int]

  /// A calibrator is taken only when the calibration error of rows that it had not seen falls,
  /// and their log loss does not rise.
  func calibrator(_ folds: Folds) -> Calibrator {
    var best = (kind: Kind.none, error: error(logOdds), loss: loss(logOdds))
    for kind in [Kind.platt, .beta] {
      let moved = crossFitted(kind, folds)
      let (error, loss) = (error(moved), loss(moved))
      if error < best.error, loss <= best.loss { best = (kind, error, loss) }
    }
    return fitted(best.kind, rows: Array(labels.indices))
  }

  private enum Kind { case none, platt, beta }

  private func crossFitted(_ kind: Kind, _ folds: Folds) -> [Double] {
    var result = logOdds
    for part in folds.parts {
      let calibrator = fitted(kind, rows: part.training)
      for row in part.heldOut { result[row] = calibrator.logOdds(logOdds[row]) }
    }
    return result
  }

  private func fitted(_ kind: Kind, rows: [Int]) -> Calibrator {
    let labels = rows.map { self.labels[$0] }
    switch kind {
    case .none: return .none
    case .platt:
      let fit = SmallRegression(
        inputs: rows.map { [logOdds[$0]] }, labels: labels, towards: [1])
      return .platt(slope: max(fit.weights[0], 0), offset: fit.weights[1])
    case .beta:
      // ln p and −ln(1 − p) of each row; both weights are one where nothing is to be moved.
      let inputs = rows.map { [-Logistic.softplus(-logOdds[$0]), Logistic.softplus(logOdds[$0])] }
      let fit = SmallRegression(inputs: inputs, labels: labels, towards: [1, 1])
      guard fit.weights[0] >= 0, fit.weights[1] >= 0 else { return fitted(.platt, rows: rows) }
      return .beta(a: fit.weights[0], b: fit.weights[1], c: fit.weights[2])
    }
  }

  private func error(_ logOdds: [Double]) -> Double {
    Ranking(probabilities: logOdds.map(Logistic.probability), labels: labels).calibrationError
  }

  private func loss(_ logOdds: [Double]) -> Double {
    LogLoss.mean(logOdds: logOdds, labels: labels)
  }
}
