extension RegistrationScheme {
  /// VAT and enterprise number: 97 minus the first eight digits modulo 97.
  static let belgium: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-be", prefixes: ["BE"], ["0999999999", "1999999999", "999999999"], isDistinctive: true
    ) {
      let digits = Checksum.digits($0)
      let full = digits.count == 9 ? [0] + digits : digits
      return 97 - Checksum.remainder(Array(full.prefix(8)), 97) == full[8] * 10 + full[9]
    }
  ]
}
