extension RegistrationScheme {
  /// SIREN and SIRET by Luhn (SIRET of La Poste, 356000000: digit sum divisible by 5), TVA key
  /// (12 + 3 × SIREN mod 97) mod 97; keys with letters are not checked beyond the SIREN.
  static let france: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-fr", prefixes: ["FR"], prefixIsRequired: true, ["**999999999"], isDistinctive: true
    ) {
      let siren = Checksum.digits($0.suffix(9))
      guard Checksum.luhn(siren) else { return $0.hasPrefix("00") ? nil : false }
      let key = Checksum.digits($0.prefix(2))
      guard key.count == 2 else { return true }
      return (12 + 3 * Checksum.remainder(siren, 97)) % 97 == key[0] * 10 + key[1]
    },
    RegistrationScheme("siret-fr", ["99999999999999"], isDistinctive: true) {
      let digits = Checksum.digits($0)
      if $0.hasPrefix("356000000"), digits.reduce(0, +) % 5 == 0 { return true }
      return Checksum.luhn(digits) && Checksum.luhn(Array(digits.prefix(9)))
    },
    RegistrationScheme("siren-fr", ["999999999"]) { Checksum.luhn(Checksum.digits($0)) },
  ]
}
