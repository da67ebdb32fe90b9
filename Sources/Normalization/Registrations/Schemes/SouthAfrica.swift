extension RegistrationScheme {
  /// Tax reference number by Luhn.
  static let southAfrica: [RegistrationScheme] = [
    RegistrationScheme(
      "tin-za", ["0999999999", "1999999999", "2999999999", "3999999999", "9999999999"]
    ) {
      "01239".contains($0.prefix(1)) && Checksum.luhn(Checksum.digits($0))
    }
  ]
}
