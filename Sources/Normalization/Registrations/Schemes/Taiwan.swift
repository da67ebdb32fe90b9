extension RegistrationScheme {
  /// Unified business number: digit sums of the products divisible by 5; seven in the seventh
  /// place counts either way.
  static let taiwan: [RegistrationScheme] = [
    RegistrationScheme("ubn-tw", ["99999999"]) {
      let digits = Checksum.digits($0)
      let sum = zip(digits, [1, 2, 1, 2, 1, 2, 4, 1]).reduce(0) { sum, pair in
        sum + pair.0 * pair.1 / 10 + pair.0 * pair.1 % 10
      }
      return sum % 5 == 0 || digits[6] == 7 && (sum + 1) % 5 == 0
    }
  ]
}
