extension RegistrationScheme {
  /// DPH number: divisible by 11; IČO as in Czechia.
  static let slovakia: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-sk", prefixes: ["SK"], prefixIsRequired: true, ["9999999999"], isDistinctive: true
    ) {
      "234789".contains($0.dropFirst(2).prefix(1)) && $0.first != "0"
        && Checksum.remainder(Checksum.digits($0), 11) == 0
    }
  ]
}
