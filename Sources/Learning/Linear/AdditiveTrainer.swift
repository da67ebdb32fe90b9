import Foundation
import Scoring

/// Fits a logistic regression over bins with Newton's method; the steps come from conjugate
/// gradients, so that no matrix is ever formed.
struct AdditiveTrainer {
  let layout: BinLayout
  private let penalty: BinPenalty
  /// Row by row, the place of each feature's weight.
  private let places: [Int32]
  private let width: Int

  init(_ table: EncodedTable) {
    layout = BinLayout(features: table.features)
    penalty = BinPenalty(layout: layout)
    width = table.features.count
    var places = [Int32](repeating: 0, count: table.bins.count)
    for index in places.indices {
      places[index] = Int32(layout.starts[index % width] + Int(table.bins[index]))
    }
    self.places = places
  }

  /// Weights that fit the rows best under the penalty.
  ///
  /// - Parameters:
  ///   - strength: what the penalty is multiplied by.
  ///   - start: weights of a similar fit, or none.
  func fit(
    rows: [Int], labels: [Int], strength: Double, from start: [Double]? = nil,
    tolerance: Double = 1e-4
  ) -> [Double] {
    var weights = start ?? [Double](repeating: 0, count: layout.count)
    var state = State(self, rows, labels, strength, weights)
    let goal = tolerance * Double(rows.count).squareRoot()
    for _ in 0..<30 where state.gradientLength > goal {
      let step = newtonStep(rows, state, strength)
      var share = 1.0
      var next = state
      var moved = weights
      repeat {
        moved = zip(weights, step).map { $0 + share * $1 }
        next = State(self, rows, labels, strength, moved)
        share /= 2
      } while next.cost > state.cost && share > 1e-4
      guard next.cost < state.cost else { break }
      let isSettled = state.cost - next.cost < 1e-9 * state.cost
      (weights, state) = (moved, next)
      if isSettled { break }
    }
    return weights
  }

  /// The log-odds of some rows.
  func logOdds(_ weights: [Double], rows: [Int]) -> [Double] {
    let intercept = weights[layout.count - 1]
    return places.withUnsafeBufferPointer { places in
      weights.withUnsafeBufferPointer { weights in
        rows.map { row in
          var sum = intercept
          for index in row * width..<(row + 1) * width { sum += weights[Int(places[index])] }
          return sum
        }
      }
    }
  }

  /// Adds each row's value to the weights that the row uses.
  private func spread(_ values: [Double], rows: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: layout.count)
    places.withUnsafeBufferPointer { places in
      result.withUnsafeMutableBufferPointer { result in
        for (value, row) in zip(values, rows) {
          for index in row * width..<(row + 1) * width { result[Int(places[index])] += value }
          result[layout.count - 1] += value
        }
      }
    }
    return result
  }

  /// How a fit stands at some weights.
  private struct State {
    let cost: Double
    let gradient: [Double]
    /// p (1 − p) of each row.
    let curvature: [Double]
    let gradientLength: Double

    init(
      _ trainer: AdditiveTrainer, _ rows: [Int], _ labels: [Int], _ strength: Double,
      _ weights: [Double]
    ) {
      let logOdds = trainer.logOdds(weights, rows: rows)
      var cost = strength * trainer.penalty.cost(weights)
      var slopes = [Double](repeating: 0, count: rows.count)
      var curvature = slopes
      for (index, z) in logOdds.enumerated() {
        let p = Logistic.probability(z)
        let label = labels[rows[index]]
        cost += Logistic.softplus(label == 1 ? -z : z)
        slopes[index] = p - Double(label)
        curvature[index] = max(p * (1 - p), 1e-9)
      }
      var gradient = trainer.spread(slopes, rows: rows)
      trainer.penalty.add(strength, times: weights, to: &gradient)
      self.cost = cost
      self.gradient = gradient
      self.curvature = curvature
      gradientLength = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
  }

  /// Solves (Xᵀ W X + strength · P) step = −gradient, each direction scaled by its own curvature.
  private func newtonStep(_ rows: [Int], _ state: State, _ strength: Double) -> [Double] {
    var scale = spread(state.curvature, rows: rows)
    for (index, diagonal) in penalty.diagonal.enumerated() {
      scale[index] = 1 / max(scale[index] + strength * diagonal, 1e-12)
    }
    var step = [Double](repeating: 0, count: layout.count)
    var residual = state.gradient.map { -$0 }
    var direction = zip(residual, scale).map { $0 * $1 }
    var length = zip(residual, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let goal = length * 1e-3
    for _ in 0..<80 where length > goal {
      let bent = zip(logOdds(direction, rows: rows), state.curvature).map { $0 * $1 }
      var product = spread(bent, rows: rows)
      penalty.add(strength, times: direction, to: &product)
      let along = zip(direction, product).reduce(0) { $0 + $1.0 * $1.1 }
      guard along > 0 else { break }
      let share = length / along
      for index in step.indices {
        step[index] += share * direction[index]
        residual[index] -= share * product[index]
      }
      let scaled = zip(residual, scale).map { $0 * $1 }
      let next = zip(residual, scaled).reduce(0) { $0 + $1.0 * $1.1 }
      let turn = next / length
      for index in direction.indices { direction[index] = scaled[index] + turn * direction[index] }
      length = next
    }
    return step
  }
}
