import Normalization

/// The same name under the same registrable domain; the legal form may be missing in one.
///
/// Parent and subsidiary under one domain have different names or different forms and stay two.
struct OrganizationDomainRule: MatchRule {
  let id = "organization.domain"

  func keys(of traits: OrganizationTraits) -> [String] {
    let names = Set(traits.names.map { $0.core.joined() }).sorted()
    return traits.domains.flatMap { domain in names.map { "\(domain) \($0)" } }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .compatible }
}
