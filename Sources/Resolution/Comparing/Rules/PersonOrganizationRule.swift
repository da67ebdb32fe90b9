import Normalization

/// The same full name at the same organisation, which was resolved before.
///
/// Names as for the domain. Two people of one name at two organisations stay two.
struct PersonOrganizationRule: MatchRule {
  let id = "person.organization"

  func keys(of traits: PersonTraits) -> [String] {
    let names = Set(traits.names.compactMap(\.fullNameBlock)).sorted()
    return traits.organizations.flatMap { cluster in names.map { "\(cluster) \($0)" } }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .compatible }
}
