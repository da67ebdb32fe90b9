import Normalization

/// The same registrable domain, of records that name no organisation and know no other domain.
///
/// The domain is all that says who they are: an address in the head of an e-mail, say, of which a
/// mailbox has one in each. Which named organisation it belongs to is weighed afterwards, once.
struct OrganizationNamelessRule: MatchRule {
  let id = "organization.nameless"

  func keys(of traits: OrganizationTraits) -> [String] {
    traits.names.isEmpty && traits.domains.count == 1 ? traits.domains : []
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement == .unknown }
}
