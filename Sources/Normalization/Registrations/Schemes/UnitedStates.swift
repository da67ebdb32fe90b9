extension RegistrationScheme {
  /// EIN: no check digit; the first two digits are one of the prefixes that the IRS assigns.
  static let unitedStates: [RegistrationScheme] = [
    RegistrationScheme("ein-us", ["999999999"]) {
      let unassigned: Set<String> = [
        "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89",
        "96", "97",
      ]
      return unassigned.contains(String($0.prefix(2))) ? false : nil
    }
  ]
}
