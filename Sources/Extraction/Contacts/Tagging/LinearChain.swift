import Foundation

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best labels of
/// a sequence, and how probable each is.
struct LinearChain {
  /// Weight of a feature for a label: `state[feature * labels + label]`.
  let state: [Float]
  /// Weight of a label after a label: `transition[previous * labels + next]`.
  let transition: [Float]

  private static let labels = ContactLabel.allCases.count
  private static let impossible = -1e9

  /// The most probable labels with the marginal probability of each.
  ///
  /// - Parameter mayFollow: Whether the second label may stand at the position after the first.
  func labels(
    of features: [[Int]], mayFollow: (ContactLabel, ContactLabel, Int) -> Bool
  ) -> [(label: ContactLabel, probability: Double)] {
    guard !features.isEmpty else { return [] }
    let scores = features.map(scores)
    let steps = (0..<features.count).map { step(to: $0, mayFollow) }
    let path = viterbi(scores, steps)
    let marginals = marginals(scores, steps)
    return path.enumerated().map { position, label in
      (ContactLabel.allCases[label], marginals[position][label])
    }
  }

  private func scores(_ features: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: Self.labels)
    for feature in features {
      for label in 0..<Self.labels { sums[label] += Double(state[feature * Self.labels + label]) }
    }
    return sums
  }

  /// Weights of going from any label to any at `position`; at the first one, from `other`.
  private func step(
    to position: Int, _ mayFollow: (ContactLabel, ContactLabel, Int) -> Bool
  ) -> [Double] {
    ContactLabel.allCases.flatMap { previous in
      ContactLabel.allCases.map { next in
        let from = position == 0 ? .other : previous
        guard mayFollow(from, next, position) else { return Self.impossible }
        return position == 0
          ? 0 : Double(transition[previous.rawValue * Self.labels + next.rawValue])
      }
    }
  }

  private func viterbi(_ scores: [[Double]], _ steps: [[Double]]) -> [Int] {
    var best = (0..<Self.labels).map { scores[0][$0] + steps[0][$0] }
    var back: [[Int]] = []
    for position in scores.indices.dropFirst() {
      var next: [Double] = []
      var from: [Int] = []
      for label in 0..<Self.labels {
        let ways = (0..<Self.labels).map { best[$0] + steps[position][$0 * Self.labels + label] }
        let way = ways.indices.max { (ways[$0], $1) < (ways[$1], $0) } ?? 0
        from.append(way)
        next.append(ways[way] + scores[position][label])
      }
      best = next
      back.append(from)
    }
    var label = best.indices.max { (best[$0], $1) < (best[$1], $0) } ?? 0
    var path = [label]
    for from in back.reversed() {
      label = from[label]
      path.append(label)
    }
    return path.reversed()
  }

  /// Forward and backward sums in logarithms.
  private func marginals(_ scores: [[Double]], _ steps: [[Double]]) -> [[Double]] {
    let count = scores.count
    var forward = [(0..<Self.labels).map { scores[0][$0] + steps[0][$0] }]
    for position in 1..<max(count, 1) {
      let last = forward[position - 1]
      forward.append(
        (0..<Self.labels).map { label in
          scores[position][label]
            + Self.logSum(
              (0..<Self.labels).map { last[$0] + steps[position][$0 * Self.labels + label] })
        })
    }
    var backward = [[Double]](
      repeating: [Double](repeating: 0, count: Self.labels), count: count)
    for position in stride(from: count - 2, through: 0, by: -1) {
      backward[position] = (0..<Self.labels).map { label in
        Self.logSum(
          (0..<Self.labels).map {
            steps[position + 1][label * Self.labels + $0] + scores[position + 1][$0]
              + backward[position + 1][$0]
          })
      }
    }
    let total = Self.logSum(forward[count - 1])
    return (0..<count).map { position in
      (0..<Self.labels).map { exp(forward[position][$0] + backward[position][$0] - total) }
    }
  }

  private static func logSum(_ values: [Double]) -> Double {
    let top = values.max() ?? 0
    return top + log(values.reduce(0) { $0 + exp($1 - top) })
  }
}
