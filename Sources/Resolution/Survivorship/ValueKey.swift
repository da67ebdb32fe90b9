import LeadModel
import Normalization

/// When two values of a field are one value.
enum ValueKey {
  /// Equal for values that normalise equal: case, accents, umlaut spelling, spacing and a legal
  /// form's spelling make no difference; a title before a name does.
  static func of(_ value: FieldValue, in field: Field) -> String {
    switch value {
    case .text(let text): self.text(text, in: field)
    case .date(let date): date
    case .personName(let name):
      [name.prefix, name.given, name.family, name.suffix]
        .map { TextFold.nameTokens($0 ?? "").joined(separator: " ") }
        .joined(separator: "|") + (hasParts(name) ? "" : TextFold.key(name.full))
    case .phone(let number): number.display
    case .address(let address):
      [address.street, address.city, address.state, address.postcode, address.country]
        .map { TextFold.nameTokens($0 ?? "").joined(separator: " ") }.joined(separator: "|")
    case .money(let money): money.display
    case .registration(let number): "\(number.scheme) \(number.number)"
    }
  }

  private static func text(_ text: String, in field: Field) -> String {
    switch field {
    case .email: text.lowercased()
    case .website, .domain, .social: WebHost.key(of: text)
    case .organizationName, .parent, .competitor, .supplier: CompanyKey(text)?.text ?? text
    case .employees, .revenue, .founded: text.lowercased()
    default: TextFold.key(text)
    }
  }

  private static func hasParts(_ name: PersonName) -> Bool {
    name.given != nil || name.family != nil
  }
}
