extension RegistrationScheme {
  /// DDV number: weights 8 to 2 modulo 11.
  static let slovenia: [RegistrationScheme] = [
    RegistrationScheme("vat-si", prefixes: ["SI"], prefixIsRequired: true, ["99999999"]) {
      // A remainder of zero would ask for the check digit 11: such numbers are not given out.
      let digits = Checksum.digits($0)
      let remainder = Checksum.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
      return $0.first != "0" && remainder != 0 && (11 - remainder) % 10 == digits[7]
    }
  ]
}
