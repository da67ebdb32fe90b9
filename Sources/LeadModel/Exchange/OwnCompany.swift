/// The user's own company (`us:` in galena.yaml): its records are context and never leads.
public struct OwnCompany: Hashable, Sendable, Codable {
  /// Company and trade names.
  public let names: [String]
  /// Registrable domains of its e-mail and web addresses.
  public let domains: [String]
  /// Phone numbers in E.164; compared whole.
  public let phones: [String]
  /// Full names of its people.
  public let people: [String]

  public init(
    names: [String] = [], domains: [String] = [], phones: [String] = [], people: [String] = []
  ) {
    self.names = names
    self.domains = domains
    self.phones = phones
    self.people = people
  }

  private enum CodingKeys: CodingKey { case names, domains, phones, people }

  /// Every list may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    names = try container.decodeIfPresent([String].self, forKey: .names) ?? []
    domains = try container.decodeIfPresent([String].self, forKey: .domains) ?? []
    phones = try container.decodeIfPresent([String].self, forKey: .phones) ?? []
    people = try container.decodeIfPresent([String].self, forKey: .people) ?? []
  }
}
