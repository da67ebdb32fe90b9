import Normalization

/// The same full name under the same registrable domain, the person's own or its organisation's.
///
/// Given and family name are spelled out and equal; middle names may be missing or abbreviated.
/// Public mail providers are no company's domain.
struct PersonDomainRule: MatchRule {
  let id = "person.domain"

  func keys(of traits: PersonTraits) -> [String] {
    let names = Set(traits.names.compactMap(\.fullNameBlock)).sorted()
    return traits.domains.flatMap { domain in names.map { "\(domain) \($0)" } }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .compatible }
}
