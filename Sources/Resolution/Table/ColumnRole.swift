/// What a column of a table of records holds.
package enum ColumnRole: String, CaseIterable, Sendable, Codable {
  case recordID = "id"
  case source
  case givenName = "given_name"
  case familyName = "family_name"
  case personName = "person_name"
  /// A person's or an organisation's, as the records are.
  case name
  case organizationName = "organization"
  case email, phone, website
  case streetNumber = "street_number"
  case street, city, region, postcode, country
  case birthDate = "birth_date"
  case identifier
  case jobTitle = "job_title"
  case gender
  case latitude, longitude
  /// Several words or names in one cell, parted by `**`, `|` or `;`.
  case list
  /// A short text that is compared as it stands.
  case text
  case ignored = "ignore"
}
