extension RegistrationScheme {
  /// KRA PIN of firms (P) and persons (A): by its form; the check letter is not public.
  static let kenya: [RegistrationScheme] = [
    RegistrationScheme("pin-ke", ["P999999999A", "A999999999A"], isDistinctive: true)
  ]
}
