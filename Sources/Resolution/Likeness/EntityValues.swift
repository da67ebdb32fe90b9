import LeadModel
import Normalization

/// What is compared of records that strong keys have shown to be one.
struct EntityValues: Hashable, Sendable {
  /// Sorted; never empty.
  let records: [RecordID]
  var names: [PersonName] = []
  /// Of an organisation its names, of a person those of where it works.
  var organizations: [String] = []
  var emails: [String] = []
  var phones: [String] = []
  /// Registrable, of an organisation also its people's, of a person also its organisations'.
  var domains: [String] = []
  var addresses: [PostalAddress] = []
  var registrations: [String] = []
  var titles: [String] = []
  var documents: [String] = []

  /// - Parameters:
  ///   - records: not empty.
  ///   - employers: for people, names of the organisations that they work at.
  ///   - domains: as the exact rules see them.
  init(_ records: [SourceRecord], employers: [String], domains: [String]) {
    self.records = records.map(\.id).sorted()
    let statements = records.flatMap(\.statements)
    for statement in statements {
      switch (statement.field, statement.value) {
      case (.personName, .personName(let name)):
        if !RoleNames.contains(name) { names.append(name) }
      case (.organizationName, .text(let name)): organizations.append(name)
      case (.email, .text(let address)): emails.append(address)
      case (.phone, .phone(let number)): phones.append(number.e164)
      case (.address, .address(let place)), (.headquarters, .address(let place)):
        addresses.append(place)
      case (.registration, .registration(let number)) where number.valid != false:
        registrations.append("\(number.scheme) \(number.number)")
      case (.personTitle, .text(let title)): titles.append(title)
      default: break
      }
    }
    organizations += employers
    self.domains = domains
    documents = records.map(\.document.rawValue)
  }
}
