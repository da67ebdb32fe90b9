import Normalization

/// Finds out what the columns of a table hold, from their names, then from what is in them.
package enum ColumnRecognizer {
  /// - Parameters:
  ///   - kind: what the records are; a column of mere names is read as theirs.
  ///   - given: roles that the user has stated, by column name; they are taken as they are.
  package static func roles(
    of table: RecordTable, kind: LinkKind, given: [String: ColumnRole] = [:]
  ) -> [ColumnRole] {
    table.columns.map { column in
      if let role = given[column.name] { return role }
      let role = role(ofName: column.name, column: column, rows: table.rowCount)
      switch role {
      case .name: return kind == .person ? .personName : .organizationName
      case .text where column.filled * 20 < table.rowCount: return .ignored
      default: return role
      }
    }
  }

  /// People when there are columns of given, family or whole names of people, or when the names in
  /// a column `name` look like people's; else organisations.
  package static func kind(
    of table: RecordTable, given: [String: ColumnRole] = [:]
  ) -> LinkKind {
    let roles = table.columns.map { column in
      given[column.name] ?? role(ofName: column.name, column: column, rows: table.rowCount)
    }
    if roles.contains(.familyName) || roles.contains(.givenName) || roles.contains(.personName) {
      return .person
    }
    guard let index = roles.firstIndex(of: .name) else { return .organization }
    let names = sample(table.columns[index])
    let people = names.count { name in
      let words = TextFold.nameTokens(name)
      return (2...4).contains(words.count) && !Nicknames.group(of: words[0]).isEmpty
        && !words.contains(where: CompanyWords.isGeneric)
    }
    return people * 3 > names.count ? .person : .organization
  }

  private static func sample(_ column: RecordTable.Column) -> [String] {
    (1..<Int32(max(column.texts.count, 1))).prefix(400).map { column.texts.string($0) }
  }

  private static func role(
    ofName name: String, column: RecordTable.Column, rows: Int
  ) -> ColumnRole {
    let words = TextFold.tokens(name)
    let joined = words.joined(separator: " ")
    if let role = whole[joined] { return role }
    for (word, role) in parts where words.contains(word) || joined.contains(word + " ") {
      return role
    }
    return content(column)
  }

  /// A column that its name does not tell.
  private static func content(_ column: RecordTable.Column) -> ColumnRole {
    let distinct = sample(column)
    guard !distinct.isEmpty else { return .ignored }
    func isMostly(_ share: Double, _ test: (String) -> Bool) -> Bool {
      Double(distinct.count(where: test)) > share * Double(distinct.count)
    }
    if isMostly(0.7, { $0.contains("@") }) { return .email }
    if isMostly(0.2, { $0.contains("**") || $0.contains("|") }) { return .list }
    if isMostly(0.7, { $0.contains("://") || $0.hasPrefix("www.") }) { return .website }
    return .text
  }

  private static let whole: [String: ColumnRole] = [
    "record id": .recordID, "id": .recordID, "source": .source, "source file": .ignored,
    "name": .name, "full name": .personName, "first and surname": .personName,
    "first name": .givenName, "given name": .givenName, "forename": .givenName,
    "first name2": .ignored, "last name2": .ignored, "middle name": .ignored,
    "firstname": .givenName, "lastname": .familyName, "surname": .familyName,
    "last name": .familyName, "family name": .familyName, "person name": .personName,
    "contact": .personName, "contact name": .personName,
    "dob": .birthDate, "date of birth": .birthDate, "birth date": .birthDate,
    "birthdate": .birthDate, "birthday": .birthDate,
    "address": .street, "addr": .street, "address 1": .street, "address 2": .text,
    "street": .street, "street number": .streetNumber, "house number": .streetNumber,
    "suburb": .city, "town": .city, "city": .city, "locality": .city, "birth place": .text,
    "state": .region, "region": .region, "province": .region, "county": .region,
    "zip": .postcode, "zipcode": .postcode, "zip code": .postcode, "postcode": .postcode,
    "postal code": .postcode, "country": .country, "lat": .latitude, "latitude": .latitude,
    "lng": .longitude, "lon": .longitude, "longitude": .longitude,
    "title": .jobTitle, "job title": .jobTitle, "gender": .gender, "sex": .gender,
    "organisation": .organizationName, "organization": .organizationName,
    "employer": .organizationName,
  ]

  private static let parts: [(String, ColumnRole)] = [
    ("email", .email), ("mail", .email), ("phone", .phone), ("telephone", .phone), ("tel", .phone),
    ("fax", .ignored), ("mobile", .phone), ("website", .website), ("url", .website),
    ("homepage", .website), ("company", .organizationName), ("postcode", .postcode),
    ("zip", .postcode), ("surname", .familyName), ("ssn", .identifier),
    ("soc sec", .identifier), ("vat", .identifier), ("tax", .identifier),
  ]
}
