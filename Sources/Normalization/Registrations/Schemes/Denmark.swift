extension RegistrationScheme {
  /// CVR number: weighted sum divisible by 11 (Erhvervsstyrelsen).
  static let denmark: [RegistrationScheme] = [
    RegistrationScheme("vat-dk", prefixes: ["DK"], prefixIsRequired: true, ["99999999"]) {
      danish($0)
    },
    RegistrationScheme("cvr-dk", ["99999999"]) { danish($0) },
  ]

  private static func danish(_ text: String) -> Bool {
    text.first != "0"
      && Checksum.weighted(Checksum.digits(text), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }
}
