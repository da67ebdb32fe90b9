import Normalization

/// The keys of people: what hardly two share, names in the ways they are written, and names with a
/// place, a firm or a year; last keys so loose that only small tables can afford them.
struct PersonBlocking {
  private let records: LinkRecords
  private let given: KeyPart
  private let givenSound: KeyPart
  private let initial: KeyPart
  private let family: KeyPart
  private let familySound: KeyPart
  private let postcode: KeyPart
  private let street: KeyPart
  private let firm: KeyPart
  private let birthDate: KeyPart

  init(_ records: LinkRecords) {
    self.records = records
    given = KeyPart(records.given) { $0.prefix { $0 != 32 } }
    givenSound = KeyPart(records.given) { Sound.key($0.prefix { $0 != 32 }) }
    initial = KeyPart(records.given) { $0.prefix(1) }
    family = KeyPart(records.family)
    familySound = KeyPart(records.family) { Sound.key($0) }
    postcode = KeyPart(records.postcode)
    street = KeyPart(records.street)
    firm = KeyPart(records.organization) { $0.prefix { $0 != 32 } }
    birthDate = KeyPart(records.birthDate)
  }

  var rules: [BlockingRule] {
    var rules = BlockingRules()
    addTelling(to: &rules)
    addLoose(to: &rules)
    return rules.all
  }

  /// All but the loose ones.
  func addTelling(to rules: inout BlockingRules) {
    addStrong(to: &rules)
    addNames(to: &rules)
    addNamesWithPlaces(to: &rules)
  }

  private func addStrong(to rules: inout BlockingRules) {
    rules.add("e-mail", isStrong: true, KeyPart(records.email))
    rules.add("phone", isStrong: true, KeyPart(records.phone))
    rules.add("identifier", isStrong: true, KeyPart(records.identifier))
    rules.add(
      "name of the e-mail", isStrong: true,
      KeyPart(records.email) {
        let local = $0.prefix { $0 != 64 }
        return local.count >= 4 ? local : []
      })
  }

  private func addNames(to rules: inout BlockingRules) {
    rules.add("given and family name", given, family, isUnordered: true)
    rules.add("nickname and family name", KeyPart(nicknames), family)
    rules.add("sound of the name", givenSound, familySound)
    rules.add("birth date and initial", birthDate, initial)
    rules.add(
      "birth date and start of family name", birthDate, KeyPart(records.family) { $0.prefix(3) })
    let year = KeyPart(records.birthDate) { $0.prefix(4) }
    rules.add("family name and birth year", familySound, year)
    rules.add("given name and birth year", given, year)
  }

  private func addNamesWithPlaces(to rules: inout BlockingRules) {
    rules.add("family name and postcode", family, postcode)
    rules.add("given name and postcode", given, postcode)
    rules.add("given name and organisation", given, firm)
    rules.add("family name and organisation", familySound, firm)
    rules.add("given name and street", given, street)
    rules.add("family name and street", familySound, street)
    let city = KeyPart(records.city)
    rules.add("family name and city", familySound, city)
    rules.add("given name and city", givenSound, city)
    for text in records.texts {
      rules.add("given name and " + text.name, givenSound, KeyPart(text.attribute))
      rules.add("family name and " + text.name, familySound, KeyPart(text.attribute))
    }
  }

  private func addLoose(to rules: inout BlockingRules) {
    rules.add("birth date", birthDate)
    rules.add("birth month", KeyPart(records.birthDate) { $0.prefix(6) })
    rules.add("birthday", KeyPart(records.birthDate) { $0.suffix(4) })
    rules.add("start of the identifier", KeyPart(records.identifier) { $0.prefix(4) })
    rules.add("end of the identifier", KeyPart(records.identifier) { $0.suffix(4) })
    let number = KeyPart(records.houseNumber)
    rules.add("house number and street", number, street)
    rules.add("house number and postcode", number, postcode)
    rules.add("initial and organisation", initial, firm)
    rules.add("initial and postcode", initial, postcode)
    rules.add("postcode", postcode)
    rules.add("family name", familySound)
    rules.add("start of the family name", KeyPart(records.family) { $0.prefix(3) })
    rules.add("given name", givenSound)
    rules.add("street", street)
    rules.add("organisation", firm)
    for text in records.texts { rules.add(text.name, KeyPart(text.attribute)) }
  }

  /// For each record the groups of nicknames that its first given name is in.
  private var nicknames: Attribute {
    var groups = Attribute()
    var known: [Int32: [Int32]] = [:]
    for record in 0..<records.count {
      let value = records.given.first(record)
      if known[value] == nil {
        let first = records.given.texts[value].prefix { $0 != 32 }
        known[value] = Nicknames.group(of: String(decoding: first, as: UTF8.self)).map {
          groups.number(of: String($0))
        }
      }
      groups.append(known[value] ?? [])
    }
    return groups
  }
}

/// The keys of organisations.
enum OrganizationBlocking {
  static func rules(_ records: LinkRecords) -> [BlockingRule] {
    var rules = BlockingRules()
    add(records, to: &rules)
    return rules.all
  }

  static func add(_ records: LinkRecords, to rules: inout BlockingRules) {
    rules.add("phone", isStrong: true, KeyPart(records.phone))
    rules.add("identifier", isStrong: true, KeyPart(records.identifier))
    rules.add("domain", isStrong: true, KeyPart(records.host))
    rules.add("e-mail", isStrong: true, KeyPart(records.email))
    let glued = { (name: ArraySlice<UInt8>) in ArraySlice(name.filter { $0 != 32 }) }
    rules.add("name", KeyPart(records.organization, glued))
    rules.add("start of the name", KeyPart(records.organization) { glued($0).prefix(6) })
    let number = KeyPart(records.houseNumber)
    rules.add("house number and street", number, KeyPart(records.street))
    rules.add("house number and postcode", number, KeyPart(records.postcode))
    rules.addRareWords("rare words of the name", of: records.organization)
    for list in records.lists { rules.add(list.name, KeyPart(list.attribute)) }
  }
}
