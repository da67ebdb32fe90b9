extension RegistrationScheme {
  /// VAT: digits in odd places are mapped, the sum modulo 26 gives the letter.
  static let cyprus: [RegistrationScheme] = [
    RegistrationScheme("vat-cy", prefixes: ["CY"], ["99999999A"], isDistinctive: true) {
      let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
      let sum = Checksum.digits($0).enumerated().reduce(0) {
        $0 + ($1.offset % 2 == 0 ? odd[$1.element] : $1.element)
      }
      return Checksum.base36($0.suffix(1)).first == sum % 26 + 10
    }
  ]
}
