extension RegistrationScheme {
  /// KRA PIN: by its form; the check letter is not public.
  static let kenya: [RegistrationScheme] = [
    RegistrationScheme("pin-ke", ["P999999999A"], isDistinctive: true)
  ]
}
