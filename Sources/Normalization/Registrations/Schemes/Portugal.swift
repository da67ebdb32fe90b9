extension RegistrationScheme {
  /// NIF/NIPC: weights 9 to 2 modulo 11.
  static let portugal: [RegistrationScheme] = [
    RegistrationScheme("vat-pt", prefixes: ["PT"], ["999999999"]) {
      $0.first != "0" && Checksum.mod11(Checksum.digits($0), [9, 8, 7, 6, 5, 4, 3, 2], ten: 0)
    }
  ]
}
