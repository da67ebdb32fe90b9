/// Points as whole millionths: sums are exact in any order.
enum Micropoints {
  static let perPoint = 1_000_000

  /// The nearest whole number of millionths. `points` is finite and at most
  /// `RuleChecks.largestPoints`, which the rules' checks have seen to.
  static func of(_ points: Double) -> Int { Int((points * Double(perPoint)).rounded()) }
}
