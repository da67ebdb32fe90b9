import Foundation

/// What each difference between two names costs, in bits of evidence, off what equal names are worth.
///
/// A log-linear model: it starts at `equal` and every feature takes `cost × value` away. No feature
/// can speak for a match, so a name never becomes more alike by one more difference. The costs were
/// fitted with that bound (decision 0011).
struct NameModel: Sendable {
  let equal: Double
  private let costs: [Double]

  init(equal: Double, costs: [NameFeatures.Feature: Double]) {
    self.equal = equal
    self.costs = NameFeatures.Feature.allCases.map { costs[$0] ?? 0 }
  }

  func evidence(_ features: NameFeatures) -> NameEvidence {
    var bits = equal
    for (cost, value) in zip(costs, features.values) { bits -= cost * value }
    return NameEvidence(
      bits: bits, level: NameLevel(features), equal: equal, features: features, costs: costs)
  }

  static let person = NameModel(
    equal: 6.8,
    costs: [
      .edits: 1.32, .soundEdits: 1.31, .worstWord: 3.67, .otherStarts: 0.44, .conflict: 4.59,
      .conflictEdits: 1.25, .otherInitial: 2.41, .manyExtra: 5.06, .initials: 1.81,
      .nicknames: 1.44,
      .acronym: 8.66, .single: 3.02, .rotated: 1.79, .shuffled: 6.65, .shortName: 5.86,
    ])

  static let organization = NameModel(
    equal: 5.45,
    costs: [
      .edits: 1.07, .soundEdits: 0.87, .worstWord: 2.31, .shortWordEdits: 1.53,
      .conflictShare: 2.64,
      .conflictEdits: 1.46, .otherNumber: 1.44, .extra: 0.67, .extraShare: 6.44, .extraNumber: 2.88,
      .initials: 1.44, .acronym: 2.89, .single: 1.36, .shortName: 3.07, .otherForm: 6.56,
    ])
}
