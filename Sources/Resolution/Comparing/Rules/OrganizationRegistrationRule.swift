import LeadModel
import Normalization

/// The same registration number of one scheme, its checksum right or unknown, and names that do
/// not contradict each other.
///
/// The same words under another legal form are tolerated: companies change their form and keep
/// their number.
struct OrganizationRegistrationRule: MatchRule {
  let id = "organization.registration"

  func keys(of traits: OrganizationTraits) -> [String] {
    traits.registrations
      .filter { RegistrationRole.identifies($0.scheme) && !RegistrationRole.isLocal($0.scheme) }
      .map { "\($0.scheme) \($0.number)" }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .otherForm }

  func tolerates(_ agreement: NameAgreement) -> Bool { agreement <= .otherForm }
}
