/// How the values of a gold key are compared; keys that are not listed are compared as text.
enum ComparisonKind {
  case phone, email, website, number, date, code, text

  init(goldKey: String) {
    self =
      switch goldKey {
      case "phone", "fax": .phone
      case "email": .email
      case "website": .website
      case "amount", "employees", "number": .number
      case "date": .date
      case "registration_number", "vat", "iban", "tax_number", "contract_number", "postcode",
        "po_box":
        .code
      default: .text
      }
  }
}
