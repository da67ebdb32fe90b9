extension RegistrationScheme {
  /// Energy Identification Code of a party or area (ENTSO-E): issuing office, kind, name filled up
  /// with hyphens, and a check character modulo 37 that is never the hyphen. The hyphens belong to
  /// the number.
  static let eic: [RegistrationScheme] = [
    RegistrationScheme("eic", ["99A*************"], keepsHyphens: true, isDistinctive: true) {
      text in
      let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
      let values = text.compactMap { alphabet.firstIndex(of: $0) }
      guard values.count == 16, "TAVWXYZ".contains(text.dropFirst(2).prefix(1)) else {
        return false
      }
      let sum = Checksum.weighted(values, Array((2...16).reversed()))
      return alphabet[36 - (sum - 1) % 37] == text.last
    }
  ]
}
