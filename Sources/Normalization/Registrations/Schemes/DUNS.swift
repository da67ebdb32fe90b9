extension RegistrationScheme {
  /// D-U-N-S number: nine digits; no checksum since 2006.
  static let duns: [RegistrationScheme] = [
    RegistrationScheme("duns", ["999999999"])
  ]
}
