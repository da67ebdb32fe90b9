/// A postal address by parts; what is not known is `nil`.
public struct PostalAddress: Hashable, Sendable, Codable {
  /// Street, house number, unit or P.O. box.
  public let street: String?
  public let city: String?
  /// State, province or county as written.
  public let state: String?
  public let postcode: String?
  /// ISO 3166-1 alpha-2 where it was recognised, e.g. `DE`.
  public let country: String?
  /// The country's name as the document prints it; `nil` when it prints none and `country` follows
  /// from the postcode's form or the town.
  public let countryAsPrinted: String?

  public init(
    street: String? = nil, city: String? = nil, state: String? = nil, postcode: String? = nil,
    country: String? = nil, countryAsPrinted: String? = nil
  ) {
    self.street = street
    self.city = city
    self.state = state
    self.postcode = postcode
    self.country = country
    self.countryAsPrinted = countryAsPrinted
  }

  /// Street, city, state, postcode and country joined by commas.
  public var display: String {
    [street, city, state, postcode, country].compactMap(\.self).joined(separator: ", ")
  }
}
