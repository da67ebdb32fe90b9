extension RegistrationScheme {
  /// Unified social credit code: base 31, modulo 31 (GB 32100-2015).
  static let china: [RegistrationScheme] = [
    RegistrationScheme("uscc-cn", ["******************"], isDistinctive: true) { text in
      let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
      let values = text.compactMap { alphabet.firstIndex(of: $0) }
      guard values.count == 18, Checksum.digits(text.dropFirst(2).prefix(6)).count == 6 else {
        return false
      }
      let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
      return (31 - Checksum.weighted(values, weights) % 31) % 31 == values[17]
    }
  ]
}
