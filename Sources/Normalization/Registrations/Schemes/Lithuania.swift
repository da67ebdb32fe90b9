extension RegistrationScheme {
  /// VAT: nine or twelve digits, modulo 11 in two rounds.
  static let lithuania: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-lt", prefixes: ["LT"], ["999999999", "999999999999"], isDistinctive: true
    ) {
      let digits = Checksum.digits($0)
      let count = digits.count - 1
      guard digits[count - 1] == 1 else { return false }
      let first = Checksum.weighted(digits, (0..<count).map { $0 % 9 + 1 }) % 11
      let second = Checksum.weighted(digits, (0..<count).map { ($0 + 2) % 9 + 1 }) % 11 % 10
      return digits[count] == (first == 10 ? second : first)
    }
  ]
}
