import LeadModel

/// Which strategy chooses each field's value.
///
/// A value that a person judged right goes before all others, but not before newer ones where the
/// newest counts (a title read rightly may be an old one), nor before a refusal of consent.
enum Strategies {
  /// `nil` for the document's own fields, which no profile has.
  static func strategy(for field: Field) -> Strategy? {
    switch field {
    case .personName, .organizationName: mostComplete
    case .personTitle, .personDepartment, .personSeniority, .personRole, .address, .headquarters,
      .employees, .revenue:
      mostRecent
    case .consent: mostRestrictive
    case .email, .phone, .fax, .website, .social, .domain, .manager, .competitor, .supplier:
      allRanked
    case .legalForm, .industry, .founded, .parent: mostFrequent
    case .registration: bestByScheme
    case .documentDate, .documentDeadline, .documentAmount, .documentTotal, .documentReference: nil
    }
  }

  static let mostComplete = Strategy(
    "most-complete", [JudgedRight(), MostComplete(), MostFrequent(), MostConfident(), MostRecent()])
  static let mostRecent = Strategy(
    "most-recent", [MostRecent(), JudgedRight(), MostConfident(), MostFrequent()])
  static let mostFrequent = Strategy(
    "most-frequent", [JudgedRight(), MostFrequent(), MostConfident(), MostRecent()])
  private static let mostRestrictive = Strategy(
    "most-restrictive", [MostRestrictive(), MostRecent(), MostConfident()])
  private static let allRanked = Strategy(
    "all-ranked", [JudgedRight(), MostFrequent(), MostConfident(), MostRecent()], keepsAll: true)
  private static let bestByScheme = Strategy(
    "best-by-scheme",
    [JudgedRight(), BestChecksum(), MostFrequent(), MostConfident(), MostRecent()]
  ) { value in
    if case .registration(let number) = value { number.scheme } else { "" }
  }
}
