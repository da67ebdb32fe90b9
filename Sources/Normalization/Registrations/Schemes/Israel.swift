extension RegistrationScheme {
  /// Company number: Luhn, first digit 5.
  static let israel: [RegistrationScheme] = [
    RegistrationScheme("hp-il", ["599999999"]) { Checksum.luhn(Checksum.digits($0)) }
  ]
}
