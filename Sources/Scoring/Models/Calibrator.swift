public import Foundation

/// Moves log-odds to where outcomes of the training part say they belong.
public enum Calibrator: Hashable, Sendable, Codable {
  case none
  /// slope · z + offset (Platt 1999).
  case platt(slope: Double, offset: Double)
  /// a · ln p − b · ln(1 − p) + c (Kull and others 2017).
  case beta(a: Double, b: Double, c: Double)

  public func logOdds(_ z: Double) -> Double {
    switch self {
    case .none: z
    case .platt(let slope, let offset): slope * z + offset
    case .beta(let a, let b, let c):
      -a * Logistic.softplus(-z) + b * Logistic.softplus(z) + c
    }
  }

  public var name: String {
    switch self {
    case .none: "none"
    case .platt: "platt"
    case .beta: "beta"
    }
  }
}

/// The logistic function and its kin, without overflow.
public enum Logistic {
  /// 1 / (1 + e^−z)
  @inlinable
  public static func probability(_ z: Double) -> Double {
    if z >= 0 { return 1 / (1 + exp(-z)) }
    let e = exp(z)
    return e / (1 + e)
  }

  /// ln(1 + e^z)
  public static func softplus(_ z: Double) -> Double { max(z, 0) + log1p(exp(-abs(z))) }

  /// ln(p / (1 − p))
  public static func logOdds(_ p: Double) -> Double { log(p / (1 - p)) }
}
