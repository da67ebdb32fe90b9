/// Compares the names of people: order, initials, nicknames, particles, glued and split words,
/// missing words, misspellings, and names in other writings.
package struct PersonNameComparison: Sendable {
  package init() {}

  /// `nil` when the text has no letter. Prepare once, compare with many.
  package func prepare(_ name: String) -> PreparedName? { PersonNameReader().prepare(name) }

  /// Symmetric.
  package func compare(_ left: PreparedName, _ right: PreparedName) -> NameEvidence {
    NameModel.person.evidence(NameFeatures(left, right))
  }
}
