extension RegistrationScheme {
  /// AFM: digits times powers of two, modulo 11, modulo 10; VAT prefix EL (GR in IBANs).
  static let greece: [RegistrationScheme] = [
    RegistrationScheme("vat-gr", prefixes: ["EL", "GR"], ["999999999"], isDistinctive: true) {
      let digits = Checksum.digits($0)
      return Checksum.weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8]
    }
  ]
}
