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
    let problem = Problem(
      rows: inputs.map { $0 + [1] }, labels: labels, towards: towards, strength: strength)
    weights = towards + [0]
    var cost = problem.cost(weights)
    for _ in 0..<50 {
      let (gradient, hessian) = problem.slopes(weights)
      guard let step = LinearSystem.solution(hessian, gradient) else { return }
      // Newton's step is too long where probabilities are near zero or one.
      var share = 1.0
      var next = weights
      var nextCost = cost
      repeat {
        next = zip(weights, step).map { $0 - share * $1 }
        nextCost = problem.cost(next)
        share /= 2
      } while nextCost > cost && share > 1e-6
      guard nextCost < cost else { return }
      (weights, cost) = (next, nextCost)
    }
  }

  private struct Problem {
    let rows: [[Double]]
    let labels: [Int]
    let towards: [Double]
    let strength: Double

    private func logOdds(_ row: [Double], _ weights: [Double]) -> Double {
      zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func cost(_ weights: [Double]) -> Double {
      let distance = zip(weights, towards).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return zip(rows, labels).reduce(strength * distance / 2) { sum, row in
        let z = logOdds(row.0, weights)
        return sum + Logistic.softplus(row.1 == 1 ? -z : z)
      }
    }

    func slopes(_ weights: [Double]) -> (gradient: [Double], hessian: [[Double]]) {
      var gradient = [Double](repeating: 0, count: weights.count)
      var hessian = [[Double]](repeating: gradient, count: weights.count)
      for (row, label) in zip(rows, labels) {
        let p = Logistic.probability(logOdds(row, weights))
        let bend = max(p * (1 - p), 1e-9)
        for a in row.indices {
          gradient[a] += (p - Double(label)) * row[a]
          for b in row.indices { hessian[a][b] += bend * row[a] * row[b] }
        }
      }
      for a in towards.indices {
        gradient[a] += strength * (weights[a] - towards[a])
        hessian[a][a] += strength
      }
      return (gradient, hessian)
    }
  }
}
