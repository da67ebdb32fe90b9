extension RegistrationScheme {
  /// NIP: weights 6 5 7 2 3 4 5 6 7 modulo 11; REGON and KRS.
  static let poland: [RegistrationScheme] = [
    RegistrationScheme("vat-pl", prefixes: ["PL"], ["9999999999"]) {
      Checksum.sumMod11(Checksum.digits($0), [6, 5, 7, 2, 3, 4, 5, 6, 7])
    },
    RegistrationScheme("regon-pl", ["999999999", "99999999999999"]) {
      let digits = Checksum.digits($0)
      let short = Checksum.sumMod11(Array(digits.prefix(9)), [8, 9, 2, 3, 4, 5, 6, 7], ten: 0)
      guard digits.count == 14 else { return short }
      return short
        && Checksum.sumMod11(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8], ten: 0)
    },
    RegistrationScheme("krs-pl", prefixes: ["KRS"], prefixIsRequired: true, ["9999999999"]),
  ]
}
