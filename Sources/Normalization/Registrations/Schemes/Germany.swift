extension RegistrationScheme {
  /// USt-IdNr. by ISO 7064 MOD 11,10. Steuernummer and Handelsregister number (HRA, HRB, GnR, PR,
  /// VR) have no public checksum over their national form. The register number is only unique
  /// with its court.
  static let germany: [RegistrationScheme] = [
    RegistrationScheme(
      "vat-de", prefixes: ["DE"], prefixIsRequired: true, ["999999999"], isDistinctive: true
    ) {
      $0.first != "0" && Checksum.mod11And10(Checksum.digits($0))
    },
    RegistrationScheme("hrb-de", prefixes: ["HRB"], prefixIsRequired: true, germanRegister),
    RegistrationScheme("hra-de", prefixes: ["HRA"], prefixIsRequired: true, germanRegister),
    RegistrationScheme("gnr-de", prefixes: ["GNR"], prefixIsRequired: true, germanRegister),
    RegistrationScheme("pr-de", prefixes: ["PR"], prefixIsRequired: true, germanRegister),
    RegistrationScheme("vr-de", prefixes: ["VR"], prefixIsRequired: true, germanRegister),
    RegistrationScheme("steuernummer-de", ["9999999999", "99999999999", "9999999999999"]),
  ]

  /// Up to six digits, and in some courts a letter or two after them.
  private static let germanRegister: [String] = (1...6).flatMap { count -> [String] in
    let digits = String(repeating: "9", count: count)
    return [digits, digits + "A", digits + "AA"]
  }
}
