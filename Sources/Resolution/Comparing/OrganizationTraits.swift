package import LeadModel
package import Normalization

/// What of an organisation's record takes part in matching.
package struct OrganizationTraits: MatchTraits {
  package let record: RecordID
  package let names: [CompanyKey]
  /// Registrable domains of its web and mail addresses and of its people's, without shared hosts.
  package let domains: [String]
  /// Registration numbers whose checksum does not fail.
  package let registrations: [Registration]
  /// Folded postcodes; the country is left out, because most documents do.
  package let postcodes: [String]
  /// Folded names of towns.
  package let cities: [String]

  package var exclusiveNumbers: [String: Set<String>] {
    var numbers: [String: Set<String>] = [:]
    for registration in registrations where registration.valid == true {
      guard RegistrationRole.isExclusive(registration.scheme) else { continue }
      numbers[registration.scheme, default: []].insert(registration.number)
    }
    return numbers
  }
}
