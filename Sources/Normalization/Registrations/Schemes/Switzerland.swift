extension RegistrationScheme {
  /// UID (Federal Statistical Office): weights 5 4 3 2 7 6 5 4 modulo 11; with MWST, TVA or IVA
  /// it is the VAT number.
  static let switzerland: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-ch", prefixes: ["CHE"], prefixIsRequired: true,
      ["999999999MWST", "999999999TVA", "999999999IVA", "999999999TPV"], isDistinctive: true
    ) {
      swiss($0)
    },
    RegistrationScheme(
      "uid-ch", prefixes: ["CHE"], prefixIsRequired: true, ["999999999"], isDistinctive: true
    ) {
      swiss($0)
    },
  ]

  private static func swiss(_ text: String) -> Bool {
    Checksum.mod11(Checksum.digits(text.prefix(9)), [5, 4, 3, 2, 7, 6, 5, 4])
  }
}
