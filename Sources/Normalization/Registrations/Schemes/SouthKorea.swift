extension RegistrationScheme {
  /// Business registration number: weights 1 3 7 1 3 7 1 3 5 with carry.
  static let southKorea: [RegistrationScheme] = [
    RegistrationScheme("brn-kr", ["9999999999"]) {
      let digits = Checksum.digits($0)
      let sum = Checksum.weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + digits[8] * 5 / 10
      return (10 - sum % 10) % 10 == digits[9] && digits[0] > 0
    }
  ]
}
