extension RegistrationScheme {
  /// OIB, ISO 7064 MOD 11,10; the VAT number is the same with HR.
  static let croatia: [RegistrationScheme] = [
    RegistrationScheme("vat-hr", prefixes: ["HR"], ["99999999999"], isDistinctive: true) {
      Checksum.mod11And10(Checksum.digits($0))
    }
  ]
}
