import Graph
import LeadModel

/// The country of a lead by the strongest of its signs, the organisation's before the person's:
/// address, headquarters, registration, domain and web address, e-mail address (not at a free-mail
/// provider), calling code.
struct CountryFinder {
  let view: LeadView

  var finding: FeatureDefinition.Finding? {
    for field in Self.order {
      for profile in [view.organization, view.person].compactMap(\.self) {
        for golden in profile.fields where golden.field == field {
          guard let country = Self.country(of: golden.value, field: field) else { continue }
          return FeatureDefinition.Finding(
            value: .text(country), sources: [.field(field, of: profile)],
            eventTime: golden.latest)
        }
      }
    }
    return nil
  }

  private static let order: [Field] = [
    .address, .headquarters, .registration, .domain, .website, .email, .phone,
  ]

  private static func country(of value: FieldValue, field: Field) -> String? {
    switch value {
    case .address(let address): address.country?.uppercased()
    case .registration(let registration): CountryFacts.country(ofScheme: registration.scheme)
    case .phone(let phone): CountryFacts.country(ofCallingCode: phone.e164)
    case .text(let text) where field == .email: businessDomain(text).flatMap(country(ofHost:))
    case .text(let text): country(ofHost: text)
    case .personName, .money, .date: nil
    }
  }

  private static func businessDomain(_ address: String) -> String? {
    address.mailDomain.flatMap { FreeMail.domains.contains($0) ? nil : $0 }
  }

  /// Also of a web address: what stands between the scheme and the first `/`, `?`, `#` or port.
  private static func country(ofHost text: String) -> String? {
    let bytes = text.utf8
    var scheme = bytes.firstIndex(of: UInt8(ascii: ":"))
    while let colon = scheme, !bytes[colon...].starts(with: "://".utf8) {
      scheme = bytes[bytes.index(after: colon)...].firstIndex(of: UInt8(ascii: ":"))
    }
    let afterScheme = scheme.map { bytes[bytes.index($0, offsetBy: 3)...] } ?? bytes[...]
    let ends = "/?#:".utf8
    let host = afterScheme.prefix { !ends.contains($0) }
    return CountryFacts.country(ofDomain: String(decoding: host, as: UTF8.self))
  }
}
