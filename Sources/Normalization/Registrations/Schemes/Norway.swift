extension RegistrationScheme {
  /// Organisation number: weights 3 2 7 6 5 4 3 2 modulo 11; with MVA it is the VAT number.
  static let norway: [RegistrationScheme] = [
    RegistrationScheme("vat-no", prefixes: ["NO"], ["999999999MVA"], isDistinctive: true) {
      $0.hasSuffix("MVA") && norwegian($0)
    },
    RegistrationScheme("orgnr-no", prefixes: ["NO"], ["999999999"]) { norwegian($0) },
  ]

  private static func norwegian(_ text: String) -> Bool {
    Checksum.mod11(Checksum.digits(text.prefix(9)), [3, 2, 7, 6, 5, 4, 3, 2])
  }
}
