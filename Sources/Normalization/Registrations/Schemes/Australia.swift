extension RegistrationScheme {
  /// ABN (modulo 89) and ACN (modulo 10).
  static let australia: [RegistrationScheme] = [
    RegistrationScheme("abn-au", ["99999999999"]) {
      var digits = Checksum.digits($0)
      digits[0] -= 1
      return Checksum.weighted(digits, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 0
    },
    RegistrationScheme("acn-au", ["999999999"]) {
      let digits = Checksum.digits($0)
      return (10 - Checksum.weighted(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == digits[8]
    },
  ]
}
