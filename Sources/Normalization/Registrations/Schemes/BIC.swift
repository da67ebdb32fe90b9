extension RegistrationScheme {
  /// Business Identifier Code, ISO 9362: the fifth and sixth letters are a country; no checksum.
  static let bic: [RegistrationScheme] = [
    RegistrationScheme("bic", ["AAAAAA**", "AAAAAA*****"], isDistinctive: true) {
      CountryCodes.all.contains(String($0.dropFirst(4).prefix(2))) ? nil : false
    }
  ]
}
