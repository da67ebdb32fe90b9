import Scoring

/// Finds how much the regression and the trees count together, from log-odds that they gave rows
/// which they had not seen.
struct BlendTrainer {
  let linear: [Double]
  let trees: [Double]
  let labels: [Int]

  /// A part that would count negatively does not count.
  func blend(rows: [Int]) -> Blend {
    let labels = rows.map { self.labels[$0] }
    let both = SmallRegression(
      inputs: rows.map { [linear[$0], trees[$0]] }, labels: labels, towards: [0.5, 0.5])
    let (a, b) = (both.weights[0], both.weights[1])
    if a >= 0, b >= 0 { return Blend(intercept: both.weights[2], linear: a, trees: b) }
    let kept = a > b ? linear : trees
    let one = SmallRegression(inputs: rows.map { [kept[$0]] }, labels: labels, towards: [1])
    return Blend(
      intercept: one.weights[1], linear: a > b ? one.weights[0] : 0,
      trees: a > b ? 0 : one.weights[0])
  }

  /// The log-odds that each row gets from a blend that was fitted without it.
  func crossFitted(_ folds: Folds) -> [Double] {
    var result = [Double](repeating: 0, count: labels.count)
    for part in folds.parts {
      let blend = blend(rows: part.training)
      for row in part.heldOut {
        result[row] = blend.logOdds(linear: linear[row], trees: trees[row])
      }
    }
    return result
  }
}
