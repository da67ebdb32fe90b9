extension RegistrationScheme {
  /// VAT: weights 8 to 2 and 9 for a second letter, modulo 23.
  static let ireland: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-ie", prefixes: ["IE"], ["9999999A", "9999999AA", "9A99999A"], isDistinctive: true
    ) {
      let body = Array($0)
      let second = body.count == 9 ? (Checksum.base36(String(body[8])).first ?? 9) - 9 : 0
      var digits = body.prefix(7).map { $0.wholeNumberValue ?? 0 }
      // The old form 9A99999A is the new one with a zero in front and the first digit last.
      if body[1].isLetter { digits = [0] + digits[2...] + [digits[0]] }
      let sum = Checksum.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
      return Array("WABCDEFGHIJKLMNOPQRSTUV")[sum % 23] == body[7]
    }
  ]
}
