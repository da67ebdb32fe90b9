extension RegistrationScheme {
  /// IČO and DIČ: eight digits modulo 11; nine or ten digits are personal numbers, which are not
  /// checked.
  static let czechia: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-cz", prefixes: ["CZ"], prefixIsRequired: true, ["99999999", "999999999", "9999999999"]
    ) {
      $0.utf8.count == 8 ? czechFirm(Checksum.digits($0)) : nil
    },
    RegistrationScheme("ico-cz", ["99999999"]) { czechFirm(Checksum.digits($0)) },
  ]

  private static func czechFirm(_ digits: [Int]) -> Bool {
    let check = (11 - Checksum.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return digits[7] == (check == 0 ? 1 : check % 10)
  }
}
