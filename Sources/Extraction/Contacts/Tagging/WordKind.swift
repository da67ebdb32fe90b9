/// The one thing that a word is first of all, for sequences of words: `given surname titleHead`.
enum WordKind: UInt8, CaseIterable {
  case edge
  case email, phone, web, place, firm, identifier
  case label, legalForm, courtesy, degree, initial, particle
  case titleHead, modifier, department, organizationWord, link
  case bothNames, given, surname, country, state, city
  case agreeing, number, unknownCaps, unknownCapital, unknownLower, other

  init(_ traits: WordTrait.Set) {
    let order: [(WordTrait, WordKind)] = [
      (.email, .email), (.phone, .phone), (.web, .web), (.place, .place), (.firm, .firm),
      (.identifier, .identifier), (.isLabel, .label), (.legalForm, .legalForm),
      (.courtesy, .courtesy), (.degree, .degree), (.initial, .initial), (.titleHead, .titleHead),
      (.modifier, .modifier), (.department, .department),
      (.organizationWord, .organizationWord), (.particle, .particle), (.link, .link),
    ]
    if let first = order.first(where: { traits.contains($0.0) }) {
      self = first.1
    } else if traits.contains(.digit) {
      self = .number
    } else if traits.contains(.lower) {
      self = .unknownLower
    } else if traits.contains(.given), traits.contains(.surname) {
      self = .bothNames
    } else {
      self = Self.named(traits)
    }
  }

  private static func named(_ traits: WordTrait.Set) -> WordKind {
    if traits.contains(.given) { return .given }
    if traits.contains(.country) { return .country }
    if traits.contains(.state) { return .state }
    if traits.contains(.surname) { return .surname }
    if traits.contains(.city) { return .city }
    if traits.contains(.agreesWithDomain) || traits.contains(.agreesWithMailbox) {
      return .agreeing
    }
    if traits.contains(.allCaps) { return .unknownCaps }
    if traits.contains(.capitalized) { return .unknownCapital }
    return .other
  }
}
