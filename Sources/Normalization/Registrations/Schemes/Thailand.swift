extension RegistrationScheme {
  /// Tax number: weights 13 to 2, 11 minus the sum modulo 11, modulo 10.
  static let thailand: [RegistrationScheme] = [
    RegistrationScheme("tin-th", ["9999999999999"]) {
      let digits = Checksum.digits($0)
      return (11 - Checksum.weighted(digits, Array((2...13).reversed())) % 11) % 10 == digits[12]
    }
  ]
}
