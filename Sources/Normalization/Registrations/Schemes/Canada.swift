extension RegistrationScheme {
  /// Business number by Luhn, with or without program account.
  static let canada: [RegistrationScheme] = [
    RegistrationScheme(
      "bn-ca",
      ["999999999", "999999999RC9999", "999999999RT9999", "999999999RP9999", "999999999RM9999"]
    ) {
      Checksum.luhn(Checksum.digits($0.prefix(9)))
    }
  ]
}
