import Scoring

/// Where the weights of a regression over bins stand in one list: feature by feature, bin by bin,
/// the intercept last.
struct BinLayout {
  let features: [ModelFeature]
  /// Where the bins of each feature begin.
  let starts: [Int]
  /// With the intercept.
  let count: Int

  init(features: [ModelFeature]) {
    self.features = features
    var starts: [Int] = []
    var next = 0
    for feature in features {
      starts.append(next)
      next += feature.binCount
    }
    self.starts = starts
    count = next + 1
  }

  func model(_ weights: [Double]) -> AdditiveModel {
    AdditiveModel(
      intercept: weights[count - 1],
      weights: zip(starts, features).map { Array(weights[$0..<$0 + $1.binCount]) })
  }
}

/// What weights cost: levels are drawn to zero, neighbouring bins of a number to each other.
struct BinPenalty {
  let layout: BinLayout
  /// Pairs of neighbouring bins.
  private let pairs: [(Int, Int)]
  /// How much a weight's own square costs.
  private let ridge: [Double]

  /// Bins of a number are drawn to zero only so much that their weights are determined.
  private static let anchor = 0.01

  init(layout: BinLayout) {
    self.layout = layout
    var pairs: [(Int, Int)] = []
    var ridge = [Double](repeating: 1, count: layout.count)
    ridge[layout.count - 1] = 0
    for (start, feature) in zip(layout.starts, layout.features) where feature.isNumeric {
      for bin in start + 1..<start + feature.binCount { ridge[bin] = Self.anchor }
      pairs += zip(start + 1..<start + feature.binCount, (start + 2)...).filter {
        $1 < start + feature.binCount
      }
    }
    self.pairs = pairs
    self.ridge = ridge
  }

  /// Half the cost's derivative: the penalty's matrix times the weights, times `factor`, added.
  func add(_ factor: Double, times weights: [Double], to result: inout [Double]) {
    for index in ridge.indices { result[index] += factor * ridge[index] * weights[index] }
    for (low, high) in pairs {
      let difference = factor * (weights[high] - weights[low])
      result[high] += difference
      result[low] -= difference
    }
  }

  func cost(_ weights: [Double]) -> Double {
    var product = [Double](repeating: 0, count: weights.count)
    add(1, times: weights, to: &product)
    return zip(product, weights).reduce(0) { $0 + $1.0 * $1.1 } / 2
  }

  var diagonal: [Double] {
    var diagonal = ridge
    for (low, high) in pairs {
      diagonal[low] += 1
      diagonal[high] += 1
    }
    return diagonal
  }
}
