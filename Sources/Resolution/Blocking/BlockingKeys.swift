import Normalization

/// The keys under which records meet: each record's keys in ascending order, rule by rule.
struct BlockingKeys: Sendable {
  /// Names of the rules, in the order of their numbers.
  private(set) var rules: [String] = []
  private(set) var starts: [Int32] = [0]
  private(set) var keys: [UInt64] = []

  static let ruleShift: UInt64 = 58

  func keys(of record: Int) -> ArraySlice<UInt64> {
    keys[Int(starts[record])..<Int(starts[record + 1])]
  }

  init(_ records: LinkRecords) {
    var lists: [(String, Parts)] = []
    let parts = KeyParts(records)
    lists = parts.rules(records)
    rules = lists.map(\.0)
    keys.reserveCapacity(records.count * lists.count)
    var mine: [UInt64] = []
    for record in 0..<records.count {
      mine.removeAll(keepingCapacity: true)
      for (number, (_, part)) in lists.enumerated() {
        part(record) { hash in
          mine.append(UInt64(number) << Self.ruleShift | (hash & ((1 << Self.ruleShift) - 1)))
        }
      }
      mine.sort()
      var last: UInt64?
      for key in mine where key != last {
        keys.append(key)
        last = key
      }
      starts.append(Int32(keys.count))
    }
  }

  typealias Parts = (Int, (UInt64) -> Void) -> Void
}

/// Hashes of what keys are made of, once for each distinct value.
struct KeyParts {
  /// By value number; 0 for none.
  typealias Hashes = [UInt64]

  let given: Hashes
  let givenSound: Hashes
  let initial: Hashes
  let family: Hashes
  let familySound: Hashes
  let familyStart: Hashes

  init(_ records: LinkRecords) {
    given = Self.hashes(records.given) { $0.prefix { $0 != 32 } }
    givenSound = Self.hashes(records.given) { Sound.key($0.prefix { $0 != 32 }) }
    initial = Self.hashes(records.given) { $0.prefix(1) }
    family = Self.hashes(records.family) { $0 }
    familySound = Self.hashes(records.family) { Sound.key($0) }
    familyStart = Self.hashes(records.family) { $0.prefix(3) }
  }

  static func hashes(
    _ attribute: Attribute, _ part: (ArraySlice<UInt8>) -> ArraySlice<UInt8>
  ) -> Hashes {
    (0..<Int32(attribute.texts.count)).map { value in
      let bytes = part(attribute.texts[value])
      return value == 0 || bytes.isEmpty ? 0 : TextPool.hash(bytes) | 1
    }
  }

  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    TextPool.finished(left &* 0x9e37_79b9_7f4a_7c15 ^ right)
  }

  func rules(_ records: LinkRecords) -> [(String, BlockingKeys.Parts)] {
    var rules: [(String, BlockingKeys.Parts)] = []
    func single(_ name: String, _ attribute: Attribute, _ hashes: Hashes) {
      guard !attribute.isEmpty else { return }
      rules.append(
        (
          name,
          { record, emit in
            for index in attribute.range(record) {
              let hash = hashes[Int(attribute.values[index])]
              if hash != 0 { emit(hash) }
            }
          }
        ))
    }
    func all(_ attribute: Attribute) -> Hashes { Self.hashes(attribute) { $0 } }
    func pair(
      _ name: String, _ left: Attribute, _ leftHashes: Hashes, _ right: Attribute,
      _ rightHashes: Hashes, unordered: Bool = false
    ) {
      guard !left.isEmpty, !right.isEmpty else { return }
      rules.append(
        (
          name,
          { record, emit in
            for index in left.range(record) {
              let mine = leftHashes[Int(left.values[index])]
              guard mine != 0 else { continue }
              for other in right.range(record) {
                let theirs = rightHashes[Int(right.values[other])]
                guard theirs != 0 else { continue }
                emit(
                  unordered
                    ? Self.mix(min(mine, theirs), max(mine, theirs)) : Self.mix(mine, theirs))
              }
            }
          }
        ))
    }
    let postcodes = all(records.postcode)
    let cities = all(records.city)
    let emails = all(records.email)
    let streets = all(records.street)
    let numbers = all(records.houseNumber)
    let years = Self.hashes(records.birthDate) { $0.prefix(4) }
    let dates = all(records.birthDate)
    if records.kind == .person {
      single("e-mail", records.email, emails)
      single("phone", records.phone, all(records.phone))
      single("identifier", records.identifier, all(records.identifier))
      single(
        "name of the e-mail", records.email,
        Self.hashes(records.email) {
          let local = $0.prefix { $0 != 64 }
          return local.count >= 4 ? local : []
        })
      pair("given and family name", records.given, given, records.family, family, unordered: true)
      var groups = records.given
      groups = Attribute()
      for record in 0..<records.count {
        let value = records.given.first(record)
        let first = String(decoding: records.given.texts[value].prefix { $0 != 32 }, as: UTF8.self)
        groups.append(Nicknames.group(of: first).map { groups.number(of: "\($0)") })
      }
      let groupHashes = all(groups)
      pair("nickname and family name", groups, groupHashes, records.family, family)
      pair("birth date and initial", records.birthDate, dates, records.given, initial)
      pair(
        "birth date and start of family name", records.birthDate, dates, records.family, familyStart
      )
      pair("family name and postcode", records.family, family, records.postcode, postcodes)
      pair("given name and postcode", records.given, given, records.postcode, postcodes)
      pair("sound of the name", records.given, givenSound, records.family, familySound)
      pair("family name and birth year", records.family, familySound, records.birthDate, years)
      pair("given name and birth year", records.given, given, records.birthDate, years)
      let firsts = Self.hashes(records.organization) { $0.prefix { $0 != 32 } }
      pair("given name and organisation", records.given, given, records.organization, firsts)
      pair(
        "family name and organisation", records.family, familySound, records.organization, firsts)
      pair("given name and street", records.given, given, records.street, streets)
      pair("family name and street", records.family, familySound, records.street, streets)
      single("birth date", records.birthDate, dates)
      single("birth month", records.birthDate, Self.hashes(records.birthDate) { $0.prefix(6) })
      single("birthday", records.birthDate, Self.hashes(records.birthDate) { $0.suffix(4) })
      single(
        "start of the identifier", records.identifier,
        Self.hashes(records.identifier) { $0.prefix(4) })
      single(
        "end of the identifier", records.identifier,
        Self.hashes(records.identifier) { $0.suffix(4) })
      pair("house number and street", records.houseNumber, numbers, records.street, streets)
      pair("house number and postcode", records.houseNumber, numbers, records.postcode, postcodes)
      pair("initial and organisation", records.given, initial, records.organization, firsts)
      pair("initial and postcode", records.given, initial, records.postcode, postcodes)
      single("postcode", records.postcode, postcodes)
      single("family name", records.family, familySound)
      single("start of the family name", records.family, familyStart)
      single("given name", records.given, givenSound)
      single("street", records.street, streets)
      single("organisation", records.organization, firsts)
      for text in records.texts {
        pair(
          "given name and " + text.name, records.given, givenSound, text.attribute,
          all(text.attribute))
        pair(
          "family name and " + text.name, records.family, familySound, text.attribute,
          all(text.attribute))
        single(text.name, text.attribute, all(text.attribute))
      }
      pair("family name and city", records.family, familySound, records.city, cities)
      pair("given name and city", records.given, givenSound, records.city, cities)
    } else {
      single("phone", records.phone, all(records.phone))
      single("identifier", records.identifier, all(records.identifier))
      single("domain", records.host, all(records.host))
      single("e-mail", records.email, emails)
      single(
        "name", records.organization,
        Self.hashes(records.organization) { ArraySlice($0.filter { $0 != 32 }) })
      let starts = Self.hashes(records.organization) {
        ArraySlice($0.filter { $0 != 32 }.prefix(6))
      }
      single("start of the name", records.organization, starts)
      pair("house and street", records.houseNumber, numbers, records.street, streets)
      pair("house number and postcode", records.houseNumber, numbers, records.postcode, postcodes)
      words("rare words of the name", records.organization, &rules)
      for list in records.lists { single(list.name, list.attribute, all(list.attribute)) }
    }
    return rules
  }

  /// Up to three words of each name, the rarest first.
  private func words(
    _ name: String, _ attribute: Attribute, _ rules: inout [(String, BlockingKeys.Parts)]
  ) {
    guard !attribute.isEmpty else { return }
    var holders: [ArraySlice<UInt8>: Int] = [:]
    for value in 1..<Int32(max(attribute.texts.count, 1)) {
      for word in attribute.texts[value].split(separator: 32) { holders[word, default: 0] += 1 }
    }
    let hashes: [[UInt64]] = (0..<Int32(attribute.texts.count)).map { value in
      let words = attribute.texts[value].split(separator: 32).filter { $0.count >= 3 }
      return words.sorted { (holders[$0] ?? 0) < (holders[$1] ?? 0) }.prefix(3)
        .map { TextPool.hash($0) | 1 }
    }
    rules.append(
      (
        name,
        { record, emit in
          for index in attribute.range(record) {
            for hash in hashes[Int(attribute.values[index])] { emit(hash) }
          }
        }
      ))
  }
}

/// A phonetic key for names of any European language: first letter, then consonants by sound.
enum Sound {
  static func key(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var last: UInt8 = 0
    for byte in text {
      guard byte >= 97, byte <= 122 else { continue }
      let code = codes[Int(byte) - 97]
      if result.isEmpty {
        result.append(first[Int(byte) - 97])
      } else if code != 0, code != last {
        result.append(code)
      }
      if byte != UInt8(ascii: "h"), byte != UInt8(ascii: "w") { last = code }
      if result.count == 6 { break }
    }
    return result[...]
  }

  // a b c d e f g h i j k l m n o p q r s t u v w x y z
  private static let codes = Array("01230120022455012623010202".utf8).map { $0 == 48 ? 0 : $0 }
  private static let first = Array("abcdefghijklmnopqrstufwxyz".utf8)
}
