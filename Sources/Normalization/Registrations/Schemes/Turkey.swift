extension RegistrationScheme {
  /// VKN: the check of the Revenue Administration, powers of two modulo 9.
  static let turkey: [RegistrationScheme] = [
    RegistrationScheme("vkn-tr", ["9999999999"]) {
      let digits = Checksum.digits($0)
      let sum = digits.prefix(9).reversed().enumerated().reduce(0) { sum, next in
        let shifted = (next.element + next.offset + 1) % 10
        guard shifted != 0 else { return sum }
        let product = shifted * (1 << (next.offset + 1)) % 9
        return sum + (product == 0 ? 9 : product)
      }
      return (10 - sum % 10) % 10 == digits[9]
    }
  ]
}
