extension RegistrationScheme {
  /// TIN: weighted digits modulo 11, X for ten.
  static let ghana: [RegistrationScheme] = [
    RegistrationScheme(
      "tin-gh", ["C00********", "P00********", "G00********", "Q00********", "V00********"],
      isDistinctive: true
    ) {
      let digits = Checksum.digits($0.dropFirst().prefix(9))
      guard digits.count == 9, $0.utf8.count == 11 else { return false }
      let check = Checksum.weighted(digits, Array(1...9)) % 11
      return Array("0123456789X")[check] == $0.last
    }
  ]
}
