extension RegistrationScheme {
  /// MST: weights 31 29 23 19 17 13 7 5 3, ten minus the sum modulo 11; a branch number may
  /// follow.
  static let vietnam: [RegistrationScheme] = [
    RegistrationScheme("mst-vn", ["9999999999", "9999999999999"]) {
      let digits = Checksum.digits($0)
      let sum = Checksum.weighted(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3])
      return 10 - sum % 11 == digits[9]
    }
  ]
}
