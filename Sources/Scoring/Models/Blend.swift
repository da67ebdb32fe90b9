/// How the regression and the trees come together: a weighted sum of their log-odds.
public struct Blend: Hashable, Sendable, Codable {
  public let intercept: Double
  public let linear: Double
  public let trees: Double

  public init(intercept: Double, linear: Double, trees: Double) {
    self.intercept = intercept
    self.linear = linear
    self.trees = trees
  }

  public func logOdds(linear: Double, trees: Double) -> Double {
    intercept + self.linear * linear + self.trees * trees
  }
}
