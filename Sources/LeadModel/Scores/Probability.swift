extension Score {
  /// How likely a lead is to be won, and how sure that is. Never 0 or 1.
  public struct Probability: Hashable, Sendable, Codable {
    public let value: Double
    /// Bounds of the interval of 95 %, which also holds that the lead may be somebody else.
    public let low: Double
    public let high: Double
    /// `cold start`, or the learned model's id.
    public let basis: String
    /// 0…1: how sure it is that person and organisation belong together and are who they seem.
    public let identity: Double

    public init(value: Double, low: Double, high: Double, basis: String, identity: Double) {
      self.value = value
      self.low = low
      self.high = high
      self.basis = basis
      self.identity = identity
    }
  }

  /// What rules compare: points, or per cent where the score is a probability.
  public var compared: Double { probability.map { $0.value * 100 } ?? points }
}
