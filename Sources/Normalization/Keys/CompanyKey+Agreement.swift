extension CompanyKey {
  /// How well two companies' names agree; symmetric.
  package func agreement(with other: CompanyKey) -> NameAgreement {
    let formsAgree = form == nil || other.form == nil || form == other.form
    if core == other.core {
      return form == other.form ? .equal : formsAgree ? .compatible : .otherForm
    }
    guard formsAgree else { return .different }
    if coreText.filter({ $0 != " " }) == other.coreText.filter({ $0 != " " }) {
      return .compatible
    }
    let (few, many) = core.count <= other.core.count ? (core, other.core) : (other.core, core)
    if Set(few).isSubset(of: many), few.contains(where: { !CompanyWords.isGeneric($0) }) {
      return .partial
    }
    return Self.misspelled(coreText, other.coreText) ? .near : .different
  }

  /// One mistake in a long enough name, outside its digits: Werk 3 is not Werk 4.
  private static func misspelled(_ left: String, _ right: String) -> Bool {
    min(left.count, right.count) >= 8 && left.filter(\.isNumber) == right.filter(\.isNumber)
      && EditDistance.between(left, right, limit: 1) != nil
  }

  /// Whether the whole legal name alone can stand for one company: it has a legal form, and after
  /// trade words, places and common family names at least five letters of its own remain.
  ///
  /// `Müller Bau GmbH` is many companies, `Quarzhof Messtechnik GmbH` hardly more than one.
  package var isDistinctive: Bool {
    guard form != nil else { return false }
    let own = core.filter { !CompanyWords.isGeneric($0) && !CommonFamilyNames.contains($0) }
    return own.reduce(0) { $0 + $1.count(where: \.isLetter) } >= 5
  }
}
