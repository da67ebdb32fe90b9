extension RegistrationScheme {
  /// UEN of businesses, local companies and other entities, with check letters (ACRA).
  static let singapore: [RegistrationScheme] = [
    RegistrationScheme("uen-sg", ["99999999A", "999999999A", "A99AA9999A"], isDistinctive: true) {
      let body = Array($0)
      switch body.count {
      case 9:
        let sum = Checksum.weighted(Checksum.digits($0), [10, 4, 9, 3, 8, 2, 7, 1])
        return Array("XMKECAWLJDB")[sum % 11] == body[8]
      case 10 where body[0].isNumber:
        let sum = Checksum.weighted(Checksum.digits($0), [10, 8, 6, 4, 9, 7, 5, 3, 1])
        return Array("ZKCMDNERGWH")[sum % 11] == body[9]
      default:
        guard "RST".contains(body[0]) else { return false }
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWX0123456789")
        let values = body.dropLast().map { alphabet.firstIndex(of: $0) ?? 0 }
        let sum = Checksum.weighted(values, [4, 3, 5, 3, 10, 2, 2, 5, 7])
        return alphabet[((sum - 5) % 11 + 11) % 11] == body[9]
      }
    }
  ]
}
