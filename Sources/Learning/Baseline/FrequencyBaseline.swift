import Scoring

/// The formula of Odoo's predictive lead scoring, as the least that a model has to beat: naive
/// Bayes over how often each value was won and lost, with a tenth added to each count.
///
/// Levels are taken one by one, numbers in the same bins as the regression's; a value that is
/// missing or was never seen does not count.
struct FrequencyBaseline {
  private let won: [[Double]]
  private let lost: [[Double]]
  private let wonTotal: [Double]
  private let lostTotal: [Double]
  private let prior: Double

  private static let added = 0.1

  init(_ table: EncodedTable, labels: [Int]) {
    let empty = table.features.map { [Double](repeating: 0, count: $0.binCount) }
    var counts = [empty, empty]
    for row in 0..<table.rowCount {
      for feature in table.features.indices {
        counts[labels[row]][feature][table.bin(row, feature)] += 1
      }
    }
    // A value that was seen at all has its tenth on both sides.
    let seen = zip(counts[0], counts[1]).map { zip($0, $1).map { $0 + $1 > 0 } }
    let raised = counts.map { side in
      zip(side, seen).map { zip($0, $1).map { $1 ? $0 + Self.added : 0 } }
    }
    (lost, won) = (raised[0], raised[1])
    wonTotal = won.map { $0.dropFirst().reduce(0, +) }
    lostTotal = lost.map { $0.dropFirst().reduce(0, +) }
    let successes = Double(labels.reduce(0, +)) + Self.added
    prior = successes / (Double(labels.count) + 2 * Self.added)
  }

  /// Per cent with two decimals, between 0.01 and 99.99, as Odoo keeps it; here as a share.
  func probability(_ table: EncodedTable, row: Int) -> Double {
    var (isWon, isLost) = (prior, 1 - prior)
    for feature in table.features.indices {
      let bin = table.bin(row, feature)
      guard bin > 0, won[feature][bin] > 0 else { continue }
      isWon *= won[feature][bin] / wonTotal[feature]
      isLost *= lost[feature][bin] / lostTotal[feature]
    }
    let share = isWon / (isWon + isLost)
    return min(max((share * 10_000).rounded() / 10_000, 0.0001), 0.9999)
  }
}
