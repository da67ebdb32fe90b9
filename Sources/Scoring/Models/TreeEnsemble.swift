/// Gradient-boosted decision trees over the same features, in log-odds.
public struct TreeEnsemble: Hashable, Sendable, Codable {
  /// Where the sum begins.
  public let base: Double
  public let trees: [DecisionTree]

  public init(base: Double, trees: [DecisionTree]) {
    self.base = base
    self.trees = trees
  }
}

/// One tree, as parallel lists over its nodes; node 0 is the root.
public struct DecisionTree: Hashable, Sendable, Codable {
  /// The feature a node asks for; −1 in a leaf.
  public let features: [Int]
  /// The bin that leads right, all others leading left; −1 where a number is compared.
  public let bins: [Int]
  /// Numbers below lead left, all others right; in a leaf its log-odds.
  public let values: [Double]
  /// Whether a missing number leads left.
  public let missingLeft: [Bool]
  public let left: [Int]
  public let right: [Int]
  /// How much of the training rows came by, as the sum of their second derivatives.
  public let covers: [Double]

  public init(
    features: [Int], bins: [Int], values: [Double], missingLeft: [Bool], left: [Int],
    right: [Int], covers: [Double]
  ) {
    self.features = features
    self.bins = bins
    self.values = values
    self.missingLeft = missingLeft
    self.left = left
    self.right = right
    self.covers = covers
  }

  /// Whether every node leads on to later nodes, and every list is as long.
  func isWhole(featureCount: Int) -> Bool {
    let count = features.count
    let lengths = [
      bins.count, values.count, missingLeft.count, left.count, right.count, covers.count,
    ]
    guard count > 0, lengths.allSatisfy({ $0 == count }) else { return false }
    return features.indices.allSatisfy { node in
      guard features[node] >= 0 else { return true }
      return features[node] < featureCount && (node + 1..<count).contains(left[node])
        && (node + 1..<count).contains(right[node])
    }
  }
}
