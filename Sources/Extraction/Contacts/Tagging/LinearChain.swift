import Foundation

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best labels of
/// a sequence, and how probable each is.
struct LinearChain {
  /// Weight of a feature for a label: `state[feature * labels + label]`.
  let state: [Float]
  /// Weight of a label after a label: `transition[previous * labels + next]`.
  let transition: [Float]
  /// Weights of going from label to label on one line, and to the first word of a line.
  private let onLine: Steps
  private let toNextLine: Steps

  private static let labels = ContactLabel.allCases.count

  init(state: [Float], transition: [Float]) {
    self.state = state
    self.transition = transition
    onLine = Steps(transition, sameLine: true)
    toNextLine = Steps(transition, sameLine: false)
  }

  /// A word of the sequence.
  struct Word {
    /// The features that hold there.
    let features: [Int]
    let startsLine: Bool
    /// Stands for a found value, which has no role.
    let isValue: Bool
  }

  /// The most probable labels with the marginal probability of each.
  func labels(of words: [Word]) -> [(label: ContactLabel, probability: Double)] {
    guard !words.isEmpty else { return [] }
    let scores = scores(of: words)
    let path = bestPath(words, scores)
    let marginals = marginals(words, scores)
    return path.enumerated().map { position, label in
      (ContactLabel.allCases[label], marginals[position * Self.labels + label])
    }
  }

  private func steps(to word: Word) -> Steps { word.startsLine ? toNextLine : onLine }

  /// The sum of each word's weights for each label; minus infinity where it cannot have it.
  private func scores(of words: [Word]) -> [Double] {
    let count = Self.labels
    var scores = [Double](repeating: 0, count: words.count * count)
    state.withUnsafeBufferPointer { state in
      for (position, word) in words.enumerated() {
        let start = position * count
        for feature in word.features {
          let row = feature * count
          for label in 0..<count { scores[start + label] += Double(state[row + label]) }
        }
        for label in ContactLabel.allCases
        where word.isValue && label != .other || position == 0 && label.goesOn {
          scores[start + label.rawValue] = -.infinity
        }
      }
    }
    return scores
  }

  /// Viterbi's; of equals the first label.
  private func bestPath(_ words: [Word], _ scores: [Double]) -> [Int] {
    let count = Self.labels
    var best = Array(scores[..<count])
    var next = best
    var back = [Int](repeating: 0, count: scores.count)
    for position in 1..<max(words.count, 1) {
      let steps = steps(to: words[position])
      for label in 0..<count {
        var way = 0
        var most = -Double.infinity
        for previous in 0..<count {
          let sum = best[previous] + steps.weights[previous * count + label]
          if sum > most { (way, most) = (previous, sum) }
        }
        back[position * count + label] = way
        next[label] = most + scores[position * count + label]
      }
      swap(&best, &next)
    }
    var label = best.indices.max { (best[$0], $1) < (best[$1], $0) } ?? 0
    var path = [label]
    for position in stride(from: words.count - 1, to: 0, by: -1) {
      label = back[position * count + label]
      path.append(label)
    }
    return path.reversed()
  }

  /// Forward and backward sums, each word's scaled so that they neither vanish nor overflow
  /// (Rabiner 1989, section V.A).
  private func marginals(_ words: [Word], _ scores: [Double]) -> [Double] {
    let count = Self.labels
    let factors = factors(scores)
    var forward = factors
    Self.scale(&forward, at: 0)
    for position in 1..<max(words.count, 1) {
      let steps = steps(to: words[position])
      for label in 0..<count {
        var sum = 0.0
        for previous in 0..<count {
          sum +=
            forward[(position - 1) * count + previous]
            * steps.factors[previous * count + label]
        }
        forward[position * count + label] *= sum
      }
      Self.scale(&forward, at: position)
    }
    var backward = [Double](repeating: 1, count: scores.count)
    for position in stride(from: words.count - 2, through: 0, by: -1) {
      let steps = steps(to: words[position + 1])
      for label in 0..<count {
        var sum = 0.0
        for next in 0..<count {
          sum +=
            steps.factors[label * count + next] * factors[(position + 1) * count + next]
            * backward[(position + 1) * count + next]
        }
        backward[position * count + label] = sum
      }
      Self.scale(&backward, at: position)
    }
    for index in forward.indices { forward[index] *= backward[index] }
    for position in words.indices { Self.scale(&forward, at: position) }
    return forward
  }

  /// The exponentials of each word's scores, the largest 1.
  private func factors(_ scores: [Double]) -> [Double] {
    var factors = scores
    for start in stride(from: 0, to: scores.count, by: Self.labels) {
      var top = scores[start]
      for index in start..<(start + Self.labels) { top = max(top, scores[index]) }
      for index in start..<(start + Self.labels) { factors[index] = exp(scores[index] - top) }
    }
    return factors
  }

  /// Makes the sum of a position's values 1.
  private static func scale(_ values: inout [Double], at position: Int) {
    let range = (position * labels)..<((position + 1) * labels)
    var sum = 0.0
    for index in range { sum += values[index] }
    for index in range { values[index] /= sum }
  }

  /// The transitions that are possible, as weights and as their exponentials.
  private struct Steps {
    let weights: [Double]
    let factors: [Double]

    init(_ transition: [Float], sameLine: Bool) {
      weights = ContactLabel.allCases.flatMap { previous in
        ContactLabel.allCases.map { next in
          next.mayFollow(previous, sameLine: sameLine)
            ? Double(transition[previous.rawValue * LinearChain.labels + next.rawValue])
            : -.infinity
        }
      }
      factors = weights.map(exp)
    }
  }
}
