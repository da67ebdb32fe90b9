extension RegistrationScheme {
  /// Y-tunnus and ALV number: weights 7 9 10 5 8 4 2, modulo 11.
  static let finland: [RegistrationScheme] = [
    RegistrationScheme("vat-fi", prefixes: ["FI"], prefixIsRequired: true, ["99999999"]) {
      finnish($0)
    },
    RegistrationScheme("y-tunnus-fi", ["99999999"]) { finnish($0) },
  ]

  private static func finnish(_ text: String) -> Bool {
    Checksum.weighted(Checksum.digits(text), [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0
  }
}
