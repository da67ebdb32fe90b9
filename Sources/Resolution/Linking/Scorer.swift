import Foundation

/// Match weights of pairs under a model, with term frequencies.
struct Scorer {
  let comparers: [any Comparer]
  let model: MixtureModel
  private let table: [Double]
  private let frequent: [Frequent]

  /// A comparison whose first level weighs by how frequent the value is.
  private struct Frequent {
    let comparer: any Comparer
    let inner: Int
    let index: Int
    let average: Double
  }

  init(comparers: [any Comparer], model: MixtureModel) {
    self.comparers = comparers
    self.model = model
    table = model.table
    var frequent: [Frequent] = []
    var index = 0
    for comparer in comparers {
      for (inner, comparison) in comparer.comparisons.enumerated() {
        if comparison.levels[0].usesFrequency {
          frequent.append(
            Frequent(
              comparer: comparer, inner: inner, index: index, average: model.chance[index][0]))
        }
        index += 1
      }
    }
    self.frequent = frequent
  }

  /// log2 of the odds that two records are one.
  func bits(_ left: Int, _ right: Int, _ pattern: UInt64) -> Double {
    let width = model.comparisons.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { factors in
      factors.initialize(repeating: 1)
      for item in frequent where pattern >> UInt64(4 * item.index) & 15 == 1 {
        factors[item.index] =
          item.comparer.frequency(left, right, of: item.inner) / item.average
      }
      return bits(pattern, factors, upTo: width)
    }
  }

  /// The odds when only the first comparisons are known.
  ///
  /// - Parameter factors: by comparison, how much more frequent than the average the value is on
  ///   which the records agree; 1 where that plays no part.
  private func bits(
    _ pattern: UInt64, _ factors: UnsafeMutableBufferPointer<Double>, upTo known: Int
  ) -> Double {
    let width = model.comparisons.count
    var (match, other) = (0.0, 0.0)
    for (number, way) in model.ways.enumerated() {
      var value = way.share
      let row = number * width * 16
      for index in 0..<known {
        value *= table[row + index * 16 + Int(pattern >> UInt64(4 * index) & 15)]
      }
      if way.isMatch {
        match += value
      } else {
        for index in 0..<known where way.sources[index] == .chance { value *= factors[index] }
        other += value
      }
    }
    return log2(max(match, .leastNormalMagnitude)) - log2(max(other, .leastNormalMagnitude))
  }

  /// The odds of a pair, comparison by comparison.
  func waterfall(_ left: Int, _ right: Int, _ pattern: UInt64) -> Waterfall {
    let width = model.comparisons.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { factors in
      factors.initialize(repeating: 1)
      var before = bits(pattern, factors, upTo: 0)
      var fall = Waterfall(prior: before, steps: [])
      for (index, comparison) in model.comparisons.enumerated() {
        let level = Int(pattern >> UInt64(4 * index) & 15)
        let after = bits(pattern, factors, upTo: index + 1)
        fall.steps.append(
          Waterfall.Step(
            comparison: comparison.name,
            level: level == 0 ? "missing" : comparison.levels[level - 1].label,
            bits: after - before))
        before = after
        guard level == 1, let item = frequent.first(where: { $0.index == index }) else { continue }
        factors[index] = item.comparer.frequency(left, right, of: item.inner) / item.average
        let adjusted = bits(pattern, factors, upTo: index + 1)
        fall.steps.append(
          Waterfall.Step(
            comparison: comparison.name, level: "how frequent the value is",
            bits: adjusted - before))
        before = adjusted
      }
      return fall
    }
  }
}

/// How the weight of a pair comes about: the prior and each step add up to it.
///
/// Comparisons depend on each other (see `MixtureModel`), so a step tells what its comparison adds
/// to those before it.
package struct Waterfall: Hashable, Sendable, Codable {
  package struct Step: Hashable, Sendable, Codable {
    package let comparison: String
    package let level: String
    /// log2 of how much more likely this is among matches, given the steps before.
    package let bits: Double
  }

  /// log2 of the odds that two records are one before anything is compared.
  package let prior: Double
  package internal(set) var steps: [Step]

  /// log2 of the odds in the end.
  package var bits: Double { steps.reduce(prior) { $0 + $1.bits } }
  package var probability: Double { 1 / (1 + exp2(-bits)) }
}
