extension RegistrationScheme {
  /// NIT: prime weights modulo 11 (DIAN).
  static let colombia: [RegistrationScheme] = [
    RegistrationScheme("nit-co", ["99999999", "999999999", "9999999999", "99999999999"]) {
      let digits = Checksum.digits($0)
      let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43]
      let sum = Checksum.weighted(digits.dropLast().reversed(), weights) % 11
      return (sum < 2 ? sum : 11 - sum) == digits.last
    }
  ]
}
