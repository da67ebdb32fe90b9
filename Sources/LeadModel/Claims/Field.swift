/// What a statement can say of its subject. Raw values are stable: they end up in the database.
public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
  case personName = "person.name"
  case personTitle = "person.title"
  case personDepartment = "person.department"
  case personSeniority = "person.seniority"
  /// The buying-centre role.
  case personRole = "person.role"
  /// To whom the person reports: a name, or a function where only that is said.
  case manager = "person.manager"
  case email = "contact.email"
  case phone = "contact.phone"
  case fax = "contact.fax"
  case website = "contact.website"
  case social = "contact.social"
  case address = "contact.address"
  case consent = "contact.consent"
  case organizationName = "organization.name"
  case legalForm = "organization.legalForm"
  case domain = "organization.domain"
  case industry = "organization.industry"
  case employees = "organization.employees"
  case revenue = "organization.revenue"
  case founded = "organization.founded"
  case headquarters = "organization.headquarters"
  case parent = "organization.parent"
  /// A firm that it competes with.
  case competitor = "organization.competitor"
  /// A firm that it buys from.
  case supplier = "organization.supplier"
  case registration = "organization.registration"
  case documentDate = "document.date"
  case documentDeadline = "document.deadline"
  case documentAmount = "document.amount"
  /// The grand total.
  case documentTotal = "document.total"
  /// A contract, order or RFP number.
  case documentReference = "document.reference"

  /// The shape of the field's normalised value.
  public var shape: FieldValue.Shape {
    switch self {
    case .personName: .personName
    case .phone, .fax: .phone
    case .address, .headquarters: .address
    case .revenue, .documentAmount, .documentTotal: .money
    case .registration: .registration
    case .documentDate, .documentDeadline: .date
    default: .text
    }
  }
}
