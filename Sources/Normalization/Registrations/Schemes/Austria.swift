extension RegistrationScheme {
  /// UID (BMF: "Aufbau der UID-Nummer") and the Firmenbuch number, whose check letter is not
  /// public.
  static let austria: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-at", prefixes: ["ATU"], prefixIsRequired: true, ["99999999"], isDistinctive: true
    ) {
      let digits = Checksum.digits($0)
      let sum = digits.dropLast().enumerated().reduce(4) { sum, next in
        let value = next.offset % 2 == 0 ? next.element : next.element * 2
        return sum + value / 10 + value % 10
      }
      return (10 - sum % 10) % 10 == digits[7]
    },
    RegistrationScheme("fn-at", prefixes: ["FN"], ["999999A", "99999A", "9999A"]),
  ]
}
