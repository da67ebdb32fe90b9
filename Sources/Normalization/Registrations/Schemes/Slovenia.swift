extension RegistrationScheme {
  /// DDV number: weights 8 to 2 modulo 11.
  static let slovenia: [RegistrationScheme] = [
    RegistrationScheme("vat-si", prefixes: ["SI"], prefixIsRequired: true, ["99999999"]) {
      $0.first != "0" && Checksum.mod11(Checksum.digits($0), [8, 7, 6, 5, 4, 3, 2], ten: 0)
    }
  ]
}
