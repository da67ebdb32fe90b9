import Scoring

/// What cross-validation chose: how strict the regression is, how deep and how many the trees are,
/// how they blend, and whether that is calibrated.
struct ModelChoices {
  let strength: Double
  let trees: TreeTrainer.Choice
  let blend: Blend
  let calibrator: Calibrator
  /// How far the most recent rows moved the log-odds, and their share.
  private let recent: (offset: Double, share: Double)
  /// The probabilities that rows got from models which had not seen them, with their outcomes.
  let ranking: Ranking

  /// Strict ones first: each fit begins where the stricter one ended.
  private static let strengths = [30.0, 10, 3, 1]

  init(_ table: EncodedTable, labels: [Int], hashes: [UInt64], timeline: [Int]) throws {
    let folds =
      timeline.isEmpty
      ? Folds(labels: labels, hashes: hashes) : Folds(timeline: timeline)
    let linear = Self.linear(AdditiveTrainer(table), labels, folds)
    trees = try TreeTrainer(table, labels: labels).choice(
      among: TreeSettings.candidates, folds: folds)
    strength = linear.strength
    // From here on only rows count that were held out.
    let rows = folds.covered
    let outcomes = rows.map { labels[$0] }
    let inner = Folds(labels: outcomes, hashes: rows.map { hashes[$0] })
    let blending = BlendTrainer(
      linear: rows.map { linear.logOdds[$0] }, trees: rows.map { [trees] in trees.logOdds[$0] },
      labels: outcomes)
    let blend = blending.blend(rows: Array(outcomes.indices))
    let blended = blending.crossFitted(inner)
    let calibrator = CalibratorTrainer(logOdds: blended, labels: outcomes).calibrator(inner)
    let calibrated = blended.map(calibrator.logOdds)
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element, $0.offset) })
    recent =
      timeline.isEmpty
      ? (0, 1)
      : RecentOffset(
        logOdds: calibrated, labels: outcomes, timeline: timeline.compactMap { places[$0] }
      ).best
    self.calibrator = calibrator.moved(by: recent.offset)
    self.blend = calibrator == .none ? blend.moved(by: recent.offset) : blend
    ranking = Ranking(probabilities: calibrated.map(Logistic.probability), labels: outcomes)
  }

  private static func linear(_ trainer: AdditiveTrainer, _ labels: [Int], _ folds: Folds)
    -> (strength: Double, logOdds: [Double])
  {
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
    let outcomes = folds.covered.map { labels[$0] }
    let losses = logOdds.map { logOdds in
      LogLoss.mean(logOdds: folds.covered.map { logOdds[$0] }, labels: outcomes)
    }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return (strengths[best], logOdds[best])
  }

  /// Probabilities that the top tenth, fifth and half of leads reach.
  var thresholds: [String: Double] {
    let shares = [("top-10", 0.1), ("top-20", 0.2), ("top-50", 0.5)]
    return Dictionary(
      uniqueKeysWithValues: shares.map { name, share in
        let place = min(Int((1 - share) * Double(ranking.count)), ranking.count - 1)
        let logOdds = Logistic.logOdds(ranking.probabilities[place]) + recent.offset
        return (name, Logistic.probability(logOdds))
      })
  }

  var settings: [String: Double] {
    [
      "linear.penalty": strength, "trees.depth": Double(trees.settings.depth),
      "trees.rounds": Double(trees.rounds), "trees.pace": TreeSettings.pace,
      "blend.linear": blend.linear, "blend.trees": blend.trees,
      "recent.offset": recent.offset, "recent.share": recent.share,
    ]
  }
}
