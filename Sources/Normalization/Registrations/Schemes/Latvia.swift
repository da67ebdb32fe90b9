extension RegistrationScheme {
  /// VAT of firms: weights 9 1 4 8 3 10 2 5 7 6 1, sum 3 modulo 11; numbers of persons are not
  /// checked.
  static let latvia: [RegistrationScheme] = [
    RegistrationScheme("vat-lv", prefixes: ["LV"], ["99999999999"], isDistinctive: true) {
      let digits = Checksum.digits($0)
      guard digits[0] > 3 else { return nil }
      return Checksum.weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    }
  ]
}
