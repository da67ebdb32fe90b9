extension RegistrationScheme {
  /// RUT: weights 2 to 7 from the right modulo 11, K for ten (SII).
  static let chile: [RegistrationScheme] = [
    RegistrationScheme("rut-cl", prefixes: [], ["99999999*", "9999999*"]) {
      let body = Checksum.digits($0.dropLast())
      guard body.count == $0.utf8.count - 1 else { return false }
      let sum = body.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 6 + 2) }
      return Array("0123456789K")[(11 - sum % 11) % 11] == $0.last
    }
  ]
}
