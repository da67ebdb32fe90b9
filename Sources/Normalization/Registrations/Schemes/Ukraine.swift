extension RegistrationScheme {
  /// EDRPOU: weights that depend on the range, modulo 11 in two rounds.
  static let ukraine: [RegistrationScheme] = [
    RegistrationScheme("edrpou-ua", ["99999999"]) {
      let digits = Checksum.digits($0)
      let middle = (3...5).contains(digits[0])
      let weights = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
      let first = Checksum.weighted(digits, weights) % 11
      let check = first == 10 ? Checksum.weighted(digits, weights.map { $0 + 2 }) % 11 % 10 : first
      return check == digits[7]
    }
  ]
}
