import Scoring

/// What cross-validation chose: how strict the regression is, how deep and how many the trees are,
/// how they blend, and whether that is calibrated.
struct ModelChoices {
  let strength: Double
  let trees: TreeTrainer.Choice
  let blend: BlendChoice
  /// The share of the most recent rows that says how often leads succeed now, or `nil`.
  let recentShare: Double?
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
    let blend = BlendChoice(
      linear: rows.map { linear.logOdds[$0] }, trees: rows.map { trees.logOdds[$0] },
      labels: outcomes, hashes: rows.map { hashes[$0] })
    let looks = folds.parts.enumerated().map { index, part in
      RecentRate.Look(
        recent: blend.logOdds(linear: linear.recent[index], trees: trees.recent[index]),
        recentLabels: part.recent.map { labels[$0] },
        ahead: blend.logOdds(
          linear: part.heldOut.map { linear.logOdds[$0] },
          trees: part.heldOut.map { trees.logOdds[$0] }),
        aheadLabels: part.heldOut.map { labels[$0] }, rows: part.training.count)
    }
    recentShare = timeline.isEmpty ? nil : RecentRate(looks).share
    strength = linear.strength
    self.trees = trees
    self.blend = blend
    ranking = Ranking(
      probabilities: blend.logOdds.map(Logistic.probability), labels: outcomes)
  }

  /// Probabilities that the top tenth, fifth and half of leads reach.
  func thresholds(movedBy offset: Double) -> [String: Double] {
    let shares = [("top-10", 0.1), ("top-20", 0.2), ("top-50", 0.5)]
    return Dictionary(
      uniqueKeysWithValues: shares.map { name, share in
        let place = min(Int((1 - share) * Double(ranking.count)), ranking.count - 1)
        let logOdds = Logistic.logOdds(ranking.probabilities[place]) + offset
        return (name, Logistic.probability(logOdds))
      })
  }

  func settings(movedBy offset: Double) -> [String: Double] {
    [
      "linear.penalty": strength, "trees.depth": Double(trees.settings.depth),
      "trees.rounds": Double(trees.rounds), "trees.pace": TreeSettings.pace,
      "blend.linear": blend.blend.linear, "blend.trees": blend.blend.trees,
      "recent.offset": offset, "recent.share": recentShare ?? 0,
    ]
  }
}
