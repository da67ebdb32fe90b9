extension RegistrationScheme {
  /// VAT (KMKR): weighted sum divisible by 10; registry code with the two-round modulo 11.
  static let estonia: [RegistrationScheme] = [
    RegistrationScheme("vat-ee", prefixes: ["EE"], ["999999999"]) {
      Checksum.weighted(Checksum.digits($0), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
    },
    RegistrationScheme("registrikood-ee", ["99999999"]) {
      let digits = Checksum.digits($0)
      guard [1, 7, 8, 9].contains(digits[0]) else { return false }
      let first = Checksum.weighted(digits, Array(1...7)) % 11
      let check = first == 10 ? Checksum.weighted(digits, Array(3...9)) % 11 % 10 : first
      return check == digits[7]
    },
  ]
}
