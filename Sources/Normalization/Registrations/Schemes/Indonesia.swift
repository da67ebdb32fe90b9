extension RegistrationScheme {
  /// NPWP: Luhn over the first nine digits.
  static let indonesia: [RegistrationScheme] = [
    RegistrationScheme("npwp-id", ["999999999999999", "0999999999999999"]) {
      Checksum.luhn(Checksum.digits($0.suffix(15).prefix(9)))
    }
  ]
}
