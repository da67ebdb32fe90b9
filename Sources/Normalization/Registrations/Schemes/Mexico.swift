extension RegistrationScheme {
  /// RFC of firms and persons, with its check character (SAT).
  static let mexico: [RegistrationScheme] = [
    RegistrationScheme("rfc-mx", ["AAA999999***", "AAAA999999***"], isDistinctive: true) { text in
      let alphabet = Array("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")
      let padded = Array(repeating: " ", count: 13 - text.count).joined() + text
      let values = padded.map { alphabet.firstIndex(of: $0) ?? 0 }
      let date = Checksum.digits(padded.dropFirst(4).prefix(6))
      guard (1...12).contains(date[2] * 10 + date[3]), (1...31).contains(date[4] * 10 + date[5])
      else {
        return false
      }
      let sum = Checksum.weighted(values, Array((2...13).reversed()))
      return Array("0A987654321")[sum % 11] == padded.last
    }
  ]
}
