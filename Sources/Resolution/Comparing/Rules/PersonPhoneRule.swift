import Normalization

/// The same phone number, and the same name up to initials, order and spelling of umlauts.
///
/// The number alone never: switchboards are shared, and documents seldom say which number is a
/// mobile. Names need a given name (or initial) and a family name.
struct PersonPhoneRule: MatchRule {
  let id = "person.phone"

  func keys(of traits: PersonTraits) -> [String] {
    let words = Set(traits.names.flatMap(\.blockWords)).sorted()
    return traits.phones.flatMap { phone in words.map { "\(phone) \($0)" } }
  }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .compatible }
}
