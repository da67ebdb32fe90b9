/// A regularised logistic regression over bins: a sum of one weight per feature, in log-odds.
public struct AdditiveModel: Hashable, Sendable, Codable {
  public let intercept: Double
  /// For each feature, a weight for each of its bins.
  public let weights: [[Double]]

  public init(intercept: Double, weights: [[Double]]) {
    self.intercept = intercept
    self.weights = weights
  }

  /// - Parameter bins: the bin of each feature.
  public func logOdds(_ bins: some Collection<Int>) -> Double {
    zip(weights, bins).reduce(intercept) { $0 + $1.0[$1.1] }
  }
}
