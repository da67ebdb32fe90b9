extension RegistrationScheme {
  /// Partita IVA by Luhn. The 16-character codice fiscale is personal and not read.
  static let italy: [RegistrationScheme] = [
    RegistrationScheme("vat-it", prefixes: ["IT"], ["99999999999"], isDistinctive: true) {
      // The three digits before the last are the province's office.
      let office = Int($0.dropFirst(7).prefix(3)) ?? 0
      let isOffice = (1...100).contains(office) || [120, 121, 888, 999].contains(office)
      return isOffice && Checksum.luhn(Checksum.digits($0))
    },
    RegistrationScheme("rea-it", prefixes: ["REA"], ["AA999999", "AA9999999"]),
  ]
}
