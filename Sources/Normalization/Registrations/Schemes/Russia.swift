extension RegistrationScheme {
  /// INN of firms and OGRN (Federal Tax Service).
  static let russia: [RegistrationScheme] = [
    RegistrationScheme("inn-ru", ["9999999999"]) {
      let digits = Checksum.digits($0)
      return Checksum.weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == digits[9]
    },
    RegistrationScheme("ogrn-ru", ["1999999999999", "5999999999999"], isDistinctive: false) {
      let digits = Checksum.digits($0)
      return Checksum.remainder(Array(digits.prefix(12)), 11) % 10 == digits[12]
    },
  ]
}
