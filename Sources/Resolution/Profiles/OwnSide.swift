import LeadModel
import Normalization

/// Tells the user's own company and its people from everybody else.
struct OwnSide {
  private let names: [CompanyKey]
  private let people: [PersonNameKey]
  private let phones: Set<String>
  private var domains: Set<String>
  private var companyDomains: CompanyDomains

  /// - Parameter us: `nil` when the user has not said; then only documents' parties tell.
  init(us: OwnCompany?, companyDomains: CompanyDomains) {
    names = us?.names.compactMap { CompanyKey($0) } ?? []
    people = us?.people.compactMap { PersonNameKey(PersonName(full: $0)) } ?? []
    phones = Set(us?.phones ?? [])
    domains = Set(us?.domains.map { $0.lowercased() } ?? [])
    self.companyDomains = companyDomains
  }

  /// An organisation is ours by a document's party, by its name with no other legal form than
  /// ours, by a whole phone number, or by a domain.
  mutating func isOurs(organization records: [SourceRecord]) -> Bool {
    records.contains { $0.party == .us || hasOurPhone($0) }
      || records.contains { record in
        record.companyKeys.contains { key in
          names.contains { $0.agreement(with: key) <= .compatible }
        }
      }
      || !domains.isDisjoint(with: domains(of: records))
  }

  /// From now on, these domains of an organisation of ours are ours too.
  mutating func learn(_ domains: some Sequence<String>) { self.domains.formUnion(domains) }

  /// A person is ours by a document's party, a phone number or a domain of ours; by name, or by
  /// working first of all at an organisation of ours, only without another company's domain:
  /// elsewhere there may be a namesake, and a customer named in our letter is none of us.
  mutating func isOurs(person records: [SourceRecord], worksForUs: Bool) -> Bool {
    if records.contains(where: { $0.party == .us || hasOurPhone($0) }) { return true }
    let theirs = domains(of: records)
    guard theirs.isEmpty else { return !domains.isDisjoint(with: theirs) }
    return worksForUs
      || records.contains { record in
        record.personNameKeys.contains { key in
          people.contains { $0.agreement(with: key) == .equal }
        }
      }
  }

  private func hasOurPhone(_ record: SourceRecord) -> Bool {
    record.phones.contains { phones.contains($0.e164) }
  }

  mutating func domains(of records: [SourceRecord]) -> [String] {
    companyDomains.domains(of: records.flatMap(\.statements))
  }
}
