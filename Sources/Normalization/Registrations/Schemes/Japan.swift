extension RegistrationScheme {
  /// Corporate number: check digit first, 9 minus the sum modulo 9 (National Tax Agency).
  static let japan: [RegistrationScheme] = [
    RegistrationScheme("corporate-number-jp", ["9999999999999"]) {
      let digits = Checksum.digits($0)
      let sum = digits.dropFirst().reversed().enumerated().reduce(0) {
        $0 + $1.element * ($1.offset % 2 + 1)
      }
      return 9 - sum % 9 == digits[0]
    }
  ]
}
