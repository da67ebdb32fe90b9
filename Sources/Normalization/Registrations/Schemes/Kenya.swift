extension RegistrationScheme {
  /// KRA PIN: by its form; the check letter is not public.
  static let kenya: [RegistrationScheme] = [
    RegistrationScheme("pin-ke", ["A999999999A", "P999999999A"], isDistinctive: false),
  ]
}
