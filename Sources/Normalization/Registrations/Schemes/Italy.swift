extension RegistrationScheme {
  /// Partita IVA by Luhn. The 16-character codice fiscale is personal and not read.
  static let italy: [RegistrationScheme] = [
    RegistrationScheme("vat-it", prefixes: ["IT"], ["99999999999"], isDistinctive: true) {
      Checksum.luhn(Checksum.digits($0))
    },
    RegistrationScheme("rea-it", prefixes: ["REA"], ["AA999999", "AA9999999"]),
  ]
}
