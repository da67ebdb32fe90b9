import Normalization

/// The same whole legal name, where that name is distinctive.
///
/// Distinctive: it has a legal form, and after trade words, places and common family names at
/// least five letters remain (`CompanyKey.isDistinctive`). `Müller Bau GmbH` alone is no key.
struct OrganizationLegalNameRule: MatchRule {
  let id = "organization.legalName"

  func keys(of traits: OrganizationTraits) -> [String] {
    traits.names.filter(\.isDistinctive).map(\.text)
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement == .equal }
}
