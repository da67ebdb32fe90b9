extension RegistrationScheme {
  /// ISIN (ISO 6166) by Luhn over its letters spelled as numbers; FIGI.
  static let securities: [RegistrationScheme] = [
    RegistrationScheme("isin", ["AA*********9"], isDistinctive: true) {
      guard
        CountryCodes.all.contains(String($0.prefix(2))) || $0.hasPrefix("XS") || $0.hasPrefix("EU")
      else {
        return false
      }
      return Checksum.luhn(Checksum.base36($0).flatMap { $0 > 9 ? [$0 / 10, $0 % 10] : [$0] })
    },
    RegistrationScheme(
      "figi", prefixes: ["BBG"], prefixIsRequired: true, ["*********"], isDistinctive: true
    ) {
      // Every second character counts twice; the digits of the products are added up (OMG FIGI 1.0).
      let values = Checksum.base36("BBG" + $0)
      let sum = values.dropLast().enumerated().reduce(0) { sum, next in
        let product = next.offset % 2 == 1 ? next.element * 2 : next.element
        return sum + product / 10 + product % 10
      }
      return values.count == 12 && (10 - sum % 10) % 10 == values[11]
    },
  ]
}
