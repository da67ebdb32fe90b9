extension RegistrationScheme {
  /// TVA: the first six digits modulo 89.
  static let luxembourg: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-lu", prefixes: ["LU"], prefixIsRequired: true, ["99999999"], isDistinctive: true
    ) {
      let digits = Checksum.digits($0)
      return Checksum.remainder(Array(digits.prefix(6)), 89) == digits[6] * 10 + digits[7]
    }
  ]
}
