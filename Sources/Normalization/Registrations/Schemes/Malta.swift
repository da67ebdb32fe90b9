extension RegistrationScheme {
  /// VAT: weights 3 4 6 7 8 9 10 1, sum divisible by 37.
  static let malta: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-mt", prefixes: ["MT"], prefixIsRequired: true, ["99999999"], isDistinctive: true
    ) {
      Checksum.weighted(Checksum.digits($0), [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0
    }
  ]
}
