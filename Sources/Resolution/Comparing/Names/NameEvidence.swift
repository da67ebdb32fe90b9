import Foundation

/// How far two names speak for one bearer: the level, and the bits that make the probability.
package struct NameEvidence: Sendable {
  /// One line of the waterfall.
  package struct Term: Sendable, Equatable {
    package let name: String
    /// How much of it there is: mistakes, words, a share.
    package let value: Double
    package let bits: Double
  }

  package let level: NameLevel
  /// The sum of the terms: log2 of the odds.
  package let bits: Double
  private let equal: Double
  private let features: NameFeatures
  private let costs: [Double]

  init(
    bits: Double, level: NameLevel, equal: Double, features: NameFeatures, costs: [Double]
  ) {
    self.bits = bits
    self.level = level
    self.equal = equal
    self.features = features
    self.costs = costs
  }

  package var probability: Double { 1 / (1 + exp2(-bits)) }

  /// What equal names are worth and what each difference costs; sums to `bits`.
  package var terms: [Term] {
    [Term(name: "equal", value: 1, bits: equal)]
      + NameFeatures.Feature.allCases.filter { features[$0] != 0 }.map {
        Term(name: $0.name, value: features[$0], bits: -costs[$0.rawValue] * features[$0])
      }
  }
}
