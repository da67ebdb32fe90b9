import Scoring

/// What cross-validation chose: how strict the regression is, how deep and how many the trees are,
/// how they blend, and whether that is calibrated.
struct ModelChoices {
  let strength: Double
  let trees: TreeTrainer.Choice
  let blend: Blend
  let calibrator: Calibrator
  /// How far the most recent rows moved the log-odds, and their share of all.
  private let recent: (offset: Double, share: Double)
  /// The probabilities that rows got from models which had not seen them, with their outcomes.
  let ranking: Ranking

  /// - Parameter timeline: the rows in the order of time, or none where it is not known.
  init(_ table: EncodedTable, labels: [Int], hashes: [UInt64], timeline: [Int]) throws {
    let folds =
      timeline.isEmpty ? Folds(labels: labels, hashes: hashes) : Folds(timeline: timeline)
    let linear = LinearChooser(table, labels: labels).choice(folds)
    let trees = try TreeTrainer(table, labels: labels).choice(
      among: TreeSettings.candidates, folds: folds)
    // From here on only rows count that were held out.
    let rows = folds.covered
    let outcomes = rows.map { labels[$0] }
    let chosen = BlendChoice(
      linear: rows.map { linear.logOdds[$0] }, trees: rows.map { trees.logOdds[$0] },
      labels: outcomes, hashes: rows.map { hashes[$0] })
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element, $0.offset) })
    recent =
      RecentOffset(
        logOdds: chosen.logOdds, labels: outcomes, timeline: timeline.compactMap { places[$0] }
      ).best
    strength = linear.strength
    self.trees = trees
    calibrator = chosen.calibrator.moved(by: recent.offset)
    blend = chosen.calibrator == .none ? chosen.blend.moved(by: recent.offset) : chosen.blend
    ranking = Ranking(
      probabilities: chosen.logOdds.map(Logistic.probability), labels: outcomes)
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
