import Foundation

/// Rows with their probabilities, the least probable first; what is measured of a model reads this.
struct Ranking {
  /// Ascending.
  let probabilities: [Double]
  let labels: [Int]

  var count: Int { labels.count }
  var positives: Int { labels.reduce(0, +) }

  /// Rows of one probability stay in their order.
  init(probabilities: [Double], labels: [Int]) {
    let order = probabilities.indices.sorted {
      (probabilities[$0], $0) < (probabilities[$1], $1)
    }
    self.probabilities = order.map { probabilities[$0] }
    self.labels = order.map { labels[$0] }
  }

  /// How often a success has the higher probability than a failure; ties count half. One half
  /// where there is only one outcome.
  var auc: Double {
    let positives = positives
    let negatives = count - positives
    guard positives > 0, negatives > 0 else { return 0.5 }
    var ranks = 0.0
    for tie in ties {
      let middle = Double(tie.range.lowerBound + tie.range.upperBound + 1) / 2
      ranks += Double(tie.positives) * middle
    }
    let least = Double(positives) * Double(positives + 1) / 2
    return (ranks - least) / (Double(positives) * Double(negatives))
  }

  /// Precision where each success is found, averaged: the area under precision over recall.
  var averagePrecision: Double {
    let positives = positives
    guard positives > 0 else { return 0 }
    var (found, seen, sum) = (0, 0, 0.0)
    for tie in ties.reversed() {
      found += tie.positives
      seen += tie.range.count
      sum += Double(tie.positives) * Double(found) / Double(seen)
    }
    return sum / Double(positives)
  }

  /// Mean square of probability less outcome.
  var brier: Double {
    zip(probabilities, labels).reduce(0) {
      let difference = $1.0 - Double($1.1)
      return $0 + difference * difference
    } / Double(max(count, 1))
  }

  /// Mean of −ln p of what happened.
  var logLoss: Double {
    zip(probabilities, labels).reduce(0) {
      $0 - log($1.1 == 1 ? $1.0 : 1 - $1.0)
    } / Double(max(count, 1))
  }

  /// The share of successes among the most probable `share` of the rows, at least one of them.
  func precision(top share: Double) -> Double {
    let rows = min(max(Int((share * Double(count)).rounded()), 1), count)
    return Double(labels.suffix(rows).reduce(0, +)) / Double(max(rows, 1))
  }

  /// Runs of one probability, ascending.
  private var ties: [(range: Range<Int>, positives: Int)] {
    var result: [(Range<Int>, Int)] = []
    var start = 0
    while start < count {
      var end = start
      var positives = 0
      while end < count, probabilities[end] == probabilities[start] {
        positives += labels[end]
        end += 1
      }
      result.append((start..<end, positives))
      start = end
    }
    return result
  }
}
