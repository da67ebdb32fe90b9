import LeadModel
import Normalization

/// The same number in a register that numbers by court or office, and the same name.
///
/// HRB 1234 exists once in every German court that keeps a register, so the number alone is
/// nobody's key.
struct OrganizationRegisterRule: MatchRule {
  let id = "organization.register"

  func keys(of traits: OrganizationTraits) -> [String] {
    traits.registrations
      .filter { RegistrationRole.isLocal($0.scheme) }
      .map { "\($0.scheme) \($0.number)" }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .near }
}
