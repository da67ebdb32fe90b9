extension RegistrationScheme {
  /// NIF: CIF of firms (Orden EHA/451/2008), DNI and NIE letters by modulo 23.
  static let spain: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-es", prefixes: ["ES"], ["A99999999", "A9999999A", "99999999A"], isDistinctive: true
    ) {
      spanish(Array($0))
    }
  ]

  private static func spanish(_ body: [Character]) -> Bool {
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE")
    let digits = body.map { $0.wholeNumberValue ?? 0 }
    if let lead = "XYZ".firstIndex(of: body[0]) {
      let first = "XYZ".distance(from: "XYZ".startIndex, to: lead)
      return letters[Checksum.remainder([first] + digits[1...7], 23)] == body[8]
    }
    if body[0].isNumber {
      return letters[Checksum.remainder(Array(digits.prefix(8)), 23)] == body[8]
    }
    if "KLM".contains(body[0]) {
      return letters[Checksum.remainder(Array(digits[1...7]), 23)] == body[8]
    }
    guard "ABCDEFGHJNPQRSUVW".contains(body[0]) else { return false }
    let sum = digits[1...7].enumerated().reduce(0) { sum, next in
      let value = next.offset % 2 == 0 ? next.element * 2 : next.element
      return sum + value / 10 + value % 10
    }
    let check = (10 - sum % 10) % 10
    if body[8].isNumber { return !"PQRSW".contains(body[0]) && digits[8] == check }
    return !"ABEH".contains(body[0]) && Array("JABCDEFGHI")[check] == body[8]
  }
}
