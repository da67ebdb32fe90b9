extension RegistrationScheme {
  /// CUI/CIF: weights 7 5 3 2 1 7 5 3 2 on the padded number, times ten, modulo 11; ONRC number
  /// by its form.
  static let romania: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-ro", prefixes: ["RO"], (2...10).map { String(repeating: "9", count: $0) }
    ) {
      let digits = Checksum.digits($0)
      guard digits[0] != 0 else { return false }
      let padded = Array(repeating: 0, count: 10 - digits.count) + digits
      return Checksum.weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == padded[9]
    },
    RegistrationScheme("onrc-ro", romanianRegister, isDistinctive: true) {
      guard $0.utf8.count < 14 else {
        return (1990...2040).contains(Int($0.dropFirst().prefix(4)) ?? 0) ? nil : false
      }
      return (1990...2040).contains(Int($0.suffix(4)) ?? 0) ? nil : false
    },
  ]

  /// J, F or C, county, number and year; since 2024 J, year, number, county and check digit.
  private static let romanianRegister: [String] = ["J", "F", "C"].flatMap { kind -> [String] in
    ["\(kind)9999999999999"]
      + (1...2).flatMap { county in
        (1...5).map { number in
          kind + String(repeating: "9", count: county + number + 4)
        }
      }
  }
}
