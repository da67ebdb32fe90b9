import Normalization

/// Finds out what the columns of a table hold, from their names, then from what is in them.
package struct ColumnRecognizer {
  /// - Parameter given: roles that the user has stated, by column name; they are taken as they are.
  package static func roles(
    of table: RecordTable, given: [String: ColumnRole] = [:]
  ) -> [ColumnRole] {
    var roles = table.columns.map { column in
      given[column.name] ?? role(ofName: column.name, column: column, rows: table.rowCount)
    }
    for (index, role) in roles.enumerated() where given[table.columns[index].name] == nil {
      if role == .text, table.columns[index].filled * 20 < table.rowCount {
        roles[index] = .ignored
      }
    }
    return roles
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
    let distinct = (1..<Int32(max(column.texts.count, 1))).prefix(400).map {
      column.texts.string($0)
    }
    guard !distinct.isEmpty else { return .ignored }
    let share = { (test: (String) -> Bool) in
      Double(distinct.count(where: test)) / Double(distinct.count)
    }
    if share({ $0.contains("@") }) > 0.7 { return .email }
    if share({ $0.contains("**") || $0.contains("|") }) > 0.2 { return .list }
    if share({ $0.contains("://") || $0.hasPrefix("www.") }) > 0.7 { return .website }
    return .text
  }

  private static let whole: [String: ColumnRole] = [
    "record id": .recordID, "id": .recordID, "source": .source, "source file": .ignored,
    "name": .organizationName, "full name": .personName, "first and surname": .personName,
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
