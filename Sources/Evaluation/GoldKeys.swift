import LeadModel

/// The table "field, gold key, compared by" of docs/formats.md.
enum GoldKeys {
  /// A statement's gold keys with the value to compare; empty for fields that gold files do not
  /// label. An address gives its whole and its parts, the country as it is printed; a registration
  /// also its scheme's own key.
  static func entries(
    of statement: Statement, inE164: Bool = false
  ) -> [(key: String, value: String)] {
    switch statement.field {
    case .personName: [("person", statement.raw)]
    case .personTitle: [("title", statement.raw)]
    case .email: [("email", statement.value.display)]
    case .website: [("website", statement.value.display)]
    case .phone: [("phone", inE164 ? e164(statement.value) : statement.raw)]
    case .fax: [("fax", inE164 ? e164(statement.value) : statement.raw)]
    case .address: [("address", statement.raw)] + parts(of: statement.value)
    case .organizationName: [("organization", statement.raw)]
    case .legalForm: [("legal_form", statement.raw)]
    case .employees: [("employees", statement.raw)]
    case .founded: [("founded", statement.raw)]
    case .headquarters: [("headquarters", statement.raw)]
    case .registration: registration(statement)
    case .documentDate, .documentDeadline: [("date", firstDay(statement.value.display))]
    case .documentAmount, .documentTotal: [("amount", amount(statement.value))]
    case .documentReference:
      [("contract_number", statement.raw), ("rfp_number", statement.raw)]
    case .personDepartment, .personSeniority, .personRole, .social, .consent, .domain, .industry,
      .revenue, .parent, .manager, .competitor, .supplier:
      []
    }
  }

  private static func parts(of value: FieldValue) -> [(key: String, value: String)] {
    guard case .address(let address) = value else { return [] }
    let parts: [(String, String?)] = [
      ("street", address.street), ("city", address.city), ("state", address.state),
      ("postcode", address.postcode), ("country", address.countryAsPrinted),
    ]
    return parts.compactMap { key, part in part.map { (key, $0) } }
  }

  private static func e164(_ value: FieldValue) -> String {
    if case .phone(let number) = value { number.e164 } else { value.display }
  }

  /// Labels write a month as its first day.
  private static func firstDay(_ date: String) -> String {
    date.utf8.count == 7 ? date + "-01" : date
  }

  private static func amount(_ value: FieldValue) -> String {
    if case .money(let money) = value { "\(money.amount)" } else { value.display }
  }

  private static func registration(_ statement: Statement) -> [(key: String, value: String)] {
    let whole = [(key: "registration_number", value: statement.raw)]
    guard case .registration(let registration) = statement.value else { return whole }
    let scheme = registration.scheme
    if scheme == "iban" { return whole + [("iban", statement.raw)] }
    if scheme == "vat" || scheme.hasPrefix("vat-") { return whole + [("vat", statement.raw)] }
    if scheme == "tax" || scheme.hasPrefix("tax-") {
      return whole + [("tax_number", statement.raw)]
    }
    return whole
  }
}
