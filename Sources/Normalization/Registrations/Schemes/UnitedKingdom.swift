extension RegistrationScheme {
  /// VAT: weights 8 to 2, 10, 1, modulo 97 with or without 55 (HMRC), XI for Northern Ireland;
  /// company number of Companies House; UTR.
  static let unitedKingdom: [RegistrationScheme] = [
    RegistrationScheme("vat-gb", prefixes: ["GB", "XI"], britishVAT) { british($0) },
    RegistrationScheme(
      "companies-house-gb",
      [
        "99999999", "SC999999", "NI999999", "OC999999", "SO999999", "NC999999", "LP999999",
        "FC999999", "BR999999", "R9999999",
      ]),
    RegistrationScheme("utr-gb", ["9999999999", "9999999999K"]) {
      let digits = Checksum.digits($0)
      let sum = Checksum.weighted(Array(digits.dropFirst()), [6, 7, 8, 9, 10, 5, 4, 3, 2])
      return Array("21987654321")[sum % 11].wholeNumberValue == digits[0]
    },
  ]

  private static let britishVAT = ["999999999", "999999999999", "GD999", "HA999"]

  private static func british(_ text: String) -> Bool {
    if text.hasPrefix("GD") || text.hasPrefix("HA") {
      let number = Int(text.dropFirst(2)) ?? 0
      return text.hasPrefix("GD") == (number < 500)
    }
    let digits = Checksum.digits(text.prefix(9))
    guard digits.contains(where: { $0 != 0 }) else { return false }
    return [0, 42, 55].contains(Checksum.weighted(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97)
  }
}
