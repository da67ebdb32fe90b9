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
    equal: 6.27,
    costs: [
      .edits: 1.08, .soundEdits: 1.27, .worstWord: 3.91, .otherStarts: 0.37, .conflict: 2.92,
      .conflictEdits: 1.49, .otherInitial: 2.92, .idleInitial: 6, .manyExtra: 3.08, .initials: 1.4,
      .nicknames: 1.4, .acronym: 8.6, .single: 2.97, .rotated: 1.69, .shuffled: 6.19,
      .shortName: 4.96,
    ])

  static let organization = NameModel(
    equal: 5.5,
    costs: [
      .edits: 1.09, .soundEdits: 0.86, .worstWord: 2.33, .shortWordEdits: 1.54,
      .conflictShare: 2.71,
      .conflictEdits: 1.47, .otherNumber: 1.4, .idleInitial: 2.9, .extra: 0.61, .extraShare: 6.27,
      .extraNumber: 3, .initials: 1.4, .acronym: 2.9, .single: 1.49, .shortName: 3.11,
      .otherForm: 6.61,
    ])
}
