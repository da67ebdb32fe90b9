/// What is measured of probabilities beside what became of the rows.
package struct Figures: Hashable, Sendable, Encodable {
  package let rows: Int
  package let positives: Int
  package let auc: Double
  package let prAuc: Double
  package let brier: Double
  package let reliability: Double
  package let resolution: Double
  package let uncertainty: Double
  /// Expected calibration error over ten bins of equal size.
  package let ece: Double
  package let eceInterval: Interval?
  package let logLoss: Double
  /// By the share of the rows that is taken from the top: `1%`, `5%`, `10%`, `20%`.
  package let precisionAt: [String: Double]
  /// Precision over the share of successes among all.
  package let liftAt: [String: Double]

  static let shares = [("1%", 0.01), ("5%", 0.05), ("10%", 0.1), ("20%", 0.2)]

  /// - Parameter interval: whether how far the calibration error can be trusted is worked out.
  init(_ ranking: Ranking, interval: Bool = false) {
    rows = ranking.count
    positives = ranking.positives
    auc = ranking.auc
    prAuc = ranking.averagePrecision
    brier = ranking.brier
    (reliability, resolution, uncertainty) = ranking.brierParts
    ece = ranking.calibrationError
    eceInterval = interval ? ranking.calibrationErrorInterval : nil
    logLoss = ranking.logLoss
    let rate = Double(ranking.positives) / Double(max(ranking.count, 1))
    let precision = Self.shares.map { ($0.0, ranking.precision(top: $0.1)) }
    precisionAt = Dictionary(uniqueKeysWithValues: precision)
    liftAt = precisionAt.mapValues { rate > 0 ? $0 / rate : 0 }
  }

  /// The plain numbers, for a model's own record.
  var numbers: [String: Double] {
    [
      "auc": auc, "prAuc": prAuc, "brier": brier, "reliability": reliability,
      "resolution": resolution, "uncertainty": uncertainty, "ece": ece, "logLoss": logLoss,
    ]
  }
}
