import Foundation
import Scoring

/// A logistic regression over very few inputs, drawn towards given weights; for blending and
/// calibrating.
struct SmallRegression {
  /// One for each input, the intercept last.
  private(set) var weights: [Double]

  /// - Parameters:
  ///   - inputs: for each row as many numbers as `towards` has.
  ///   - towards: the weights that no evidence leaves.
  ///   - strength: how much they are believed, in rows.
  init(inputs: [[Double]], labels: [Int], towards: [Double], strength: Double = 1) {
    let width = towards.count
    weights = towards + [0]
    for _ in 0..<25 {
      var gradient = [Double](repeating: 0, count: width + 1)
      var hessian = [[Double]](repeating: gradient, count: width + 1)
      for (index, input) in inputs.enumerated() {
        let row = input + [1]
        let p = Logistic.probability(zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 })
        let slope = p - Double(labels[index])
        let bend = max(p * (1 - p), 1e-9)
        for a in 0...width {
          gradient[a] += slope * row[a]
          for b in 0...a { hessian[a][b] += bend * row[a] * row[b] }
        }
      }
      for a in 0..<width {
        gradient[a] += strength * (weights[a] - towards[a])
        hessian[a][a] += strength
      }
      for a in 0...width { for b in a..<width + 1 { hessian[a][b] = hessian[b][a] } }
      guard let step = LinearSystem.solution(hessian, gradient) else { break }
      for index in weights.indices { weights[index] -= step[index] }
      if step.allSatisfy({ abs($0) < 1e-10 }) { break }
    }
  }
}

/// A few equations in as many unknowns.
enum LinearSystem {
  /// By elimination with the largest pivot; `nil` when there is no single solution.
  static func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) }
      guard let pivot, abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      for other in 0..<count where other != column {
        let share = rows[other][column] / rows[column][column]
        for place in column...count { rows[other][place] -= share * rows[column][place] }
      }
    }
    return rows.indices.map { rows[$0][count] / rows[$0][$0] }
  }
}
