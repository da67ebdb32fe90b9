/// ISO 3166-1 codes of countries as they are named in English, German and French sentences on a
/// firm's seat. Written from general knowledge.
enum CountryNames {
  /// `nil` when the name is not one of them.
  static func code(_ name: String) -> String? { codes[name.lowercased()] }

  private static let codes: [String: String] = [
    "germany": "DE", "deutschland": "DE", "allemagne": "DE", "austria": "AT", "österreich": "AT",
    "switzerland": "CH", "schweiz": "CH", "suisse": "CH", "france": "FR", "frankreich": "FR",
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "united kingdom": "GB",
    "great britain": "GB", "großbritannien": "GB", "royaume-uni": "GB", "ireland": "IE",
    "irland": "IE", "usa": "US", "united states": "US", "états-unis": "US", "canada": "CA",
    "kanada": "CA", "italy": "IT", "italien": "IT", "italie": "IT", "spain": "ES",
    "spanien": "ES", "espagne": "ES", "netherlands": "NL", "niederlande": "NL", "pays-bas": "NL",
    "belgium": "BE", "belgien": "BE", "belgique": "BE", "luxembourg": "LU", "luxemburg": "LU",
    "denmark": "DK", "dänemark": "DK", "sweden": "SE", "schweden": "SE", "norway": "NO",
    "norwegen": "NO", "finland": "FI", "finnland": "FI", "poland": "PL", "polen": "PL",
    "portugal": "PT", "australia": "AU", "australien": "AU", "india": "IN", "indien": "IN",
    "japan": "JP", "china": "CN", "singapore": "SG", "singapur": "SG",
  ]
}
