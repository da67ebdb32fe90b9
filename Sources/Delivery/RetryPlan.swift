import LeadModel

/// When a hand-over that failed is tried again.
package enum RetryPlan {
  /// Seconds after each failed try; after the last it is dead.
  private static let pauses: [Double] = [10, 60, 300, 1800, 7200, 21_600, 43_200, 86_400]

  /// How often it is tried at most.
  package static let tries = pauses.count + 1

  /// `nil` when it has been tried often enough. Up to a tenth later by its key, so that what failed
  /// together is not tried together.
  static func next(after attempt: Int, key: String, asked: Duration?) -> Duration? {
    guard attempt <= pauses.count else { return nil }
    let share = Double(key.utf8.reduce(0) { ($0 &* 31 &+ UInt32($1)) % 1009 }) / 10_090
    let pause = Duration.seconds(pauses[max(0, attempt - 1)] * (1 + share))
    return max(pause, asked ?? .zero)
  }
}
