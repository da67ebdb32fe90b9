extension RegistrationScheme {
  /// ISIN (ISO 6166) by Luhn over its letters spelled as numbers.
  static let securities: [RegistrationScheme] = [
    RegistrationScheme("isin", ["AA*********9"], isDistinctive: true) {
      guard CountryCodes.all.contains(String($0.prefix(2))) || $0.hasPrefix("XS") || $0.hasPrefix("EU") else {
        return false
      }
      return Checksum.luhn(Checksum.base36($0).flatMap { $0 > 9 ? [$0 / 10, $0 % 10] : [$0] })
    },
  ]
}
