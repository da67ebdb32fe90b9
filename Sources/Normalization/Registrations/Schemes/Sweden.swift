extension RegistrationScheme {
  /// VAT and organisation number by Luhn.
  static let sweden: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-se", prefixes: ["SE"], prefixIsRequired: true, ["999999999999"], isDistinctive: true
    ) {
      Checksum.luhn(Checksum.digits($0.prefix(10)))
    },
    RegistrationScheme("orgnr-se", ["9999999999"]) { Checksum.luhn(Checksum.digits($0)) },
  ]
}
