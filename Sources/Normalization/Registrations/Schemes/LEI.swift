extension RegistrationScheme {
  /// Legal Entity Identifier, ISO 17442: MOD 97,10.
  static let lei: [RegistrationScheme] = [
    RegistrationScheme("lei", ["******************99"], isDistinctive: true) {
      Checksum.mod97($0) == 1
    }
  ]
}
