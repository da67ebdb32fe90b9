/// What a registration number says of the organisation that bears it, by its scheme.
enum RegistrationRole {
  /// Whether two organisations never share such a number. Accounts and securities name something
  /// else than the organisation, and a bank's code names the bank.
  static func identifies(_ scheme: String) -> Bool { !others.contains(scheme) }

  /// Whether such a number is unique only together with its court or office, so that it needs a
  /// name beside it (§ 13 HRV: German register numbers are given out by each court).
  static func isLocal(_ scheme: String) -> Bool { local.contains(scheme) }

  /// Whether one organisation never has two such numbers at a time. Not so for establishments
  /// (SIRET, DUNS are per site) and numbers that an office gives anew after a move.
  static func isExclusive(_ scheme: String) -> Bool {
    identifies(scheme) && !isLocal(scheme) && !perSite.contains(scheme)
  }

  private static let others: Set<String> = ["iban", "bic", "isin"]
  private static let local: Set<String> = [
    "hrb-de", "hra-de", "gnr-de", "pr-de", "vr-de", "steuernummer-de", "rea-it",
  ]
  private static let perSite: Set<String> = ["siret-fr", "duns", "gstin-in", "cnpj-br", "bn-ca"]
}
