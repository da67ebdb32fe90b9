extension RegistrationScheme {
  /// VAT: nine digits for firms, modulo 11 in two rounds; ten digits (persons, foreigners,
  /// others) by the three sums in use.
  static let bulgaria: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-bg", prefixes: ["BG"], ["999999999", "9999999999"], isDistinctive: true
    ) {
      let digits = Checksum.digits($0)
      return digits.count == 9 ? bulgarianFirm(digits) : bulgarianOther(digits)
    }
  ]

  private static func bulgarianFirm(_ digits: [Int]) -> Bool {
    let first = Checksum.weighted(digits, Array(1...8)) % 11
    let check = first == 10 ? Checksum.weighted(digits, Array(3...10)) % 11 % 10 : first
    return check == digits[8]
  }

  private static func bulgarianOther(_ digits: [Int]) -> Bool {
    let person = Checksum.weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
    let foreigner = Checksum.weighted(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
    let other = (11 - Checksum.weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
    return [person, foreigner, other].contains(digits[9])
  }
}
