import LeadModel
import Normalization

/// Reads from records what takes part in matching.
struct TraitReader {
  private var companyDomains: CompanyDomains

  init(companyDomains: CompanyDomains) { self.companyDomains = companyDomains }

  /// - Parameter people: the records of those who work there; their mail domains speak for the
  ///   organisation too.
  mutating func organization(
    _ record: SourceRecord, people: [SourceRecord]
  ) -> OrganizationTraits {
    let addresses = record.values(of: .address) + record.values(of: .headquarters)
    let places = addresses.compactMap { value -> PostalAddress? in
      if case .address(let address) = value { address } else { nil }
    }
    let mail = people.flatMap { $0.statements.filter { $0.field == .email } }
    return OrganizationTraits(
      record: record.id, names: record.companyKeys,
      domains: companyDomains.domains(of: record.statements + mail),
      registrations: registrations(of: record), postcodes: Self.postcodes(places),
      cities: Self.distinct(
        places.compactMap(\.city).map { TextFold.nameTokens($0).joined(separator: " ") }))
  }

  /// - Parameters:
  ///   - organizations: the clusters that it works at, each by its first record.
  ///   - domains: those clusters' domains.
  mutating func person(
    _ record: SourceRecord, organizations: [RecordID], domains: [String]
  ) -> PersonTraits {
    let emails = record.texts(of: .email).filter { !RoleMailboxes.contains($0) }
    let own = companyDomains.domains(of: record.statements)
    return PersonTraits(
      record: record.id, names: record.personNameKeys, emails: Self.distinct(emails),
      phones: Self.distinct(record.phones.map(\.display)), domains: Self.distinct(own + domains),
      organizations: Set(organizations).sorted().map(\.rawValue))
  }

  private func registrations(of record: SourceRecord) -> [Registration] {
    let all = record.values(of: .registration).compactMap { value -> Registration? in
      guard case .registration(let number) = value, number.valid != false else { return nil }
      return number
    }
    return Set(all).sorted { ($0.scheme, $0.number) < ($1.scheme, $1.number) }
  }

  private static func postcodes(_ places: [PostalAddress]) -> [String] {
    distinct(
      places.compactMap { place in
        place.postcode.map { TextFold.tokens($0).joined() }
      })
  }

  private static func distinct(_ texts: [String]) -> [String] {
    Set(texts.filter { !$0.isEmpty }).sorted()
  }
}

extension SourceRecord {
  func values(of field: Field) -> [FieldValue] {
    statements.filter { $0.field == field }.map(\.value)
  }

  func texts(of field: Field) -> [String] {
    values(of: field).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  var phones: [PhoneNumber] {
    values(of: .phone).compactMap { if case .phone(let number) = $0 { number } else { nil } }
  }

  /// Without what names a function.
  var personNameKeys: [PersonNameKey] {
    values(of: .personName).compactMap { value in
      guard case .personName(let name) = value, !RoleNames.contains(name) else { return nil }
      return PersonNameKey(name)
    }
  }

  var companyKeys: [CompanyKey] {
    let form = texts(of: .legalForm).first
    return texts(of: .organizationName).compactMap { CompanyKey($0, statedForm: form) }
  }
}
