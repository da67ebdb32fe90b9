/// Compares the names of companies, organisations and ships: legal forms, abbreviations, acronyms,
/// numbers, glued words, words that many names share, and names in other writings.
package struct CompanyNameComparison: Sendable {
  package init() {}

  /// `nil` when the text has no letter or digit. Prepare once, compare with many.
  package func prepare(_ name: String) -> PreparedName? { CompanyNameReader().prepare(name) }

  /// Symmetric.
  package func compare(_ left: PreparedName, _ right: PreparedName) -> NameEvidence {
    NameModel.organization.evidence(NameFeatures(left, right))
  }
}
