import Scoring

extension Blend {
  /// The same with so much more log-odds for every lead.
  func moved(by offset: Double) -> Blend {
    Blend(intercept: intercept + offset, linear: linear, trees: trees)
  }
}

extension Calibrator {
  /// The same with so much more log-odds for every lead; where there is none, the blend moves.
  func moved(by offset: Double) -> Calibrator {
    switch self {
    case .none: .none
    case .platt(let slope, let base): .platt(slope: slope, offset: base + offset)
    case .beta(let a, let b, let c): .beta(a: a, b: b, c: c + offset)
    }
  }
}
