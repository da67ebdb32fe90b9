/// What a code says of a country, only where it says it of one. Written for Galena from general
/// knowledge of ITU-T E.164 and ISO 3166-1; shared codes (+1, +7, +39, +44, +47, .io) are left out
/// on purpose, or kept where the small sharers are dependencies of the named country.
enum CountryFacts {
  /// By E.164 prefix; no prefix here begins another.
  static let callingCodes: [(prefix: String, country: String)] = [
    ("+30", "GR"), ("+31", "NL"), ("+32", "BE"), ("+33", "FR"), ("+34", "ES"), ("+36", "HU"),
    ("+40", "RO"), ("+41", "CH"), ("+43", "AT"), ("+44", "GB"), ("+45", "DK"), ("+46", "SE"),
    ("+48", "PL"), ("+49", "DE"), ("+52", "MX"), ("+54", "AR"), ("+55", "BR"), ("+61", "AU"),
    ("+64", "NZ"), ("+65", "SG"), ("+81", "JP"), ("+82", "KR"), ("+86", "CN"), ("+90", "TR"),
    ("+91", "IN"), ("+351", "PT"), ("+352", "LU"), ("+353", "IE"), ("+358", "FI"), ("+359", "BG"),
    ("+370", "LT"), ("+371", "LV"), ("+372", "EE"), ("+380", "UA"), ("+381", "RS"),
    ("+385", "HR"), ("+386", "SI"), ("+420", "CZ"), ("+421", "SK"), ("+423", "LI"),
    ("+971", "AE"), ("+972", "IL"),
  ]

  /// Country-code top-level domains that are used for their country and differ from others' vanity
  /// uses (`.io`, `.co`, `.me`, `.tv`, `.ai` are not here). Upper-cased they are the ISO code,
  /// except `uk`.
  static let domains: Set<String> = [
    "ar", "at", "au", "be", "bg", "br", "ca", "ch", "cn", "cz", "de", "dk", "ee", "es", "fi", "fr",
    "gr", "hr", "hu", "ie", "in", "it", "jp", "kr", "li", "lt", "lu", "lv", "mx", "nl", "no", "nz",
    "pl", "pt", "ro", "rs", "se", "sg", "si", "sk", "tr", "ua", "uk", "za",
  ]

  /// Where business is done in one language; countries with several (BE, CA, CH, LU, …) are not
  /// here, because guessing wrong is worse than not knowing.
  static let language: [String: String] = [
    "AR": "es", "AT": "de", "AU": "en", "BR": "pt", "CN": "zh", "CZ": "cs", "DE": "de",
    "DK": "da", "EE": "et", "ES": "es", "FR": "fr", "GB": "en", "GR": "el", "HR": "hr",
    "HU": "hu", "IE": "en", "IT": "it", "JP": "ja", "KR": "ko", "LI": "de", "LT": "lt",
    "LV": "lv", "MX": "es", "NL": "nl", "NZ": "en", "PL": "pl", "PT": "pt", "RO": "ro",
    "RS": "sr", "SE": "sv", "SI": "sl", "SK": "sk", "TR": "tr", "UA": "uk", "US": "en",
  ]

  static func country(ofCallingCode e164: String) -> String? {
    callingCodes.first { e164.hasPrefix($0.prefix) }?.country
  }

  /// By the last label of a host or address; `nil` for generic and ambiguous ones.
  static func country(ofDomain host: String) -> String? {
    guard let last = host.lowercased().split(separator: ".").last.map(String.init),
      host.contains("."), domains.contains(last)
    else { return nil }
    return last == "uk" ? "GB" : last.uppercased()
  }

  /// By the suffix of a registration scheme: `vat-de`, `siren-fr`.
  static func country(ofScheme scheme: String) -> String? {
    let parts = scheme.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.utf8.count == 2 else { return nil }
    return last.uppercased()
  }
}
