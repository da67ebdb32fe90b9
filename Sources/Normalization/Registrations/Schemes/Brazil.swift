extension RegistrationScheme {
  /// CNPJ: two check digits modulo 11 (Receita Federal).
  static let brazil: [RegistrationScheme] = [
    RegistrationScheme("cnpj-br", prefixes: ["", "BR"], ["99999999999999"], isDistinctive: true) {
      let digits = Checksum.digits($0)
      let check = { (count: Int) -> Int in
        let sum = digits.prefix(count).reversed().enumerated().reduce(0) {
          $0 + $1.element * ($1.offset % 8 + 2)
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11
      }
      return check(12) == digits[12] && check(13) == digits[13]
    }
  ]
}
