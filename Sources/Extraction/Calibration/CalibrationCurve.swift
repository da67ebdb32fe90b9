import Foundation

/// Turns the confidence that a rule gives into how often such values were right.
///
/// A logistic curve over the log-odds, rising everywhere: of two findings of one rule the more
/// confident one stays so.
struct CalibrationCurve: Hashable {
  /// Its field, rule and setting in the file, with `*` for any; `nil` for ``none``.
  let name: String?
  let slope: Double
  let offset: Double
  /// How many labelled values it was fitted on; 0 for ``none``.
  let labelled: Int
  /// How many of them were right.
  let right: Int

  /// Leaves every confidence as it is.
  static let none = CalibrationCurve(
    name: nil, slope: 1, offset: 0, labelled: 0, right: 0)

  // Beyond them the log-odds say more than any rule can know.
  private static let least = 0.001

  func share(at confidence: Double) -> Double {
    guard self != .none else { return confidence }
    let held = min(max(confidence, Self.least), 1 - Self.least)
    return 1 / (1 + exp(-(offset + slope * log(held / (1 - held)))))
  }
}
