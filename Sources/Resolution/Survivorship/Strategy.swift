import LeadModel

/// How the values of one field compete.
struct Strategy: Sendable {
  /// Stable; it is kept with each value that won.
  let name: String
  /// The first that tells two values apart decides.
  let criteria: [any Criterion]
  /// Whether all values are kept, ranked, instead of one.
  let keepsAll: Bool
  /// Values compete only within one group, e.g. a registration scheme.
  let group: @Sendable (FieldValue) -> String

  init(
    _ name: String, _ criteria: [any Criterion], keepsAll: Bool = false,
    group: @escaping @Sendable (FieldValue) -> String = { _ in "" }
  ) {
    self.name = name
    self.criteria = criteria
    self.keepsAll = keepsAll
    self.group = group
  }

  /// Best first. What no criterion tells apart is ordered by its folded value.
  func ranked(_ values: [CandidateValue]) -> [CandidateValue] {
    guard values.count > 1 else { return values }
    return values.sorted { left, right in
      for criterion in criteria {
        if criterion.isWorse(right, than: left) { return true }
        if criterion.isWorse(left, than: right) { return false }
      }
      return left.key < right.key
    }
  }

  /// Why `loser` did not win.
  func reason(_ loser: CandidateValue, against winner: CandidateValue) -> String {
    criteria.first { $0.isWorse(loser, than: winner) }?.shortfall(of: loser, against: winner)
      ?? "equal in all that counts, later in the alphabet"
  }
}
