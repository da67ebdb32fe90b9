extension RegistrationScheme {
  /// CUIT: weights 5 4 3 2 7 6 5 4 3 2 modulo 11 (AFIP).
  static let argentina: [RegistrationScheme] = [
    RegistrationScheme(
      "cuit-ar",
      [
        "20999999999", "23999999999", "24999999999", "27999999999", "30999999999", "33999999999",
        "34999999999",
      ]
    ) {
      let digits = Checksum.digits($0)
      let sum = Checksum.weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
      return argentine(sum) == digits[10]
    }
  ]

  private static func argentine(_ remainder: Int) -> Int {
    switch remainder {
    case 0: 0
    case 1: 9
    default: 11 - remainder
    }
  }
}
