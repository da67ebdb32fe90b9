extension RegistrationScheme {
  /// GSTIN with its base-36 check character; CIN and PAN by their form.
  static let india: [RegistrationScheme] = [
    RegistrationScheme("gstin-in", ["99AAAAA9999A*Z*"], isDistinctive: true) {
      let values = Checksum.base36($0)
      let sum = values.dropLast().enumerated().reduce(0) { sum, next in
        let product = next.element * (next.offset % 2 + 1)
        return sum + product / 36 + product % 36
      }
      return (36 - sum % 36) % 36 == values[14]
    },
    RegistrationScheme(
      "cin-in", ["L99999AA9999AAA999999", "U99999AA9999AAA999999"], isDistinctive: true),
    RegistrationScheme("pan-in", ["AAAAA9999A"], isDistinctive: true) {
      let kind = $0[$0.index($0.startIndex, offsetBy: 3)]
      return "ABCFGHJLPT".contains(kind) && !$0.contains("0000") ? nil : false
    },
  ]
}
