/// A number under which an organisation or its account is registered.
public struct Registration: Hashable, Sendable, Codable {
  /// Lower-case name of the scheme: `vat-de`, `iban`, `hrb-de`, `siren-fr`, `companies-house-gb`.
  public let scheme: String
  /// Without separators, upper case.
  public let number: String
  /// The checksum's verdict; `nil` when the scheme has none. Never `true` without a named scheme.
  public let valid: Bool?

  public init(scheme: String, number: String, valid: Bool?) {
    self.scheme = scheme
    self.number = number
    self.valid = valid
  }

  private enum CodingKeys: CodingKey { case scheme, number, valid }

  /// `valid` is always written, as `null` when unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(scheme, forKey: .scheme)
    try container.encode(number, forKey: .number)
    try container.encode(valid, forKey: .valid)
  }
}
