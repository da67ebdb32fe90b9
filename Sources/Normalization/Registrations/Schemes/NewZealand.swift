extension RegistrationScheme {
  /// IRD number: weights 3 2 7 6 5 4 3 2, and 7 4 3 2 5 2 7 6 when the first gives ten (Inland
  /// Revenue).
  static let newZealand: [RegistrationScheme] = [
    RegistrationScheme("ird-nz", ["99999999", "999999999"]) {
      let digits = Checksum.digits($0)
      guard let number = Int($0), (10_000_000...150_000_000).contains(number) else { return false }
      let padded = digits.count == 8 ? [0] + digits : digits
      let first = (11 - Checksum.weighted(padded, [3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
      let second = (11 - Checksum.weighted(padded, [7, 4, 3, 2, 5, 2, 7, 6]) % 11) % 11
      return (first == 10 ? second : first) == padded[8]
    }
  ]
}
