extension RegistrationScheme {
  /// VAT: weights 9 7 3 1, sum divisible by 10.
  static let hungary: [RegistrationScheme] = [
    RegistrationScheme("vat-hu", prefixes: ["HU"], prefixIsRequired: true, ["99999999"]) {
      Checksum.weighted(Checksum.digits($0), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0
    }
  ]
}
