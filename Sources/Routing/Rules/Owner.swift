import Scoring

/// Somebody who works leads, and which ones.
public struct Owner: Hashable, Sendable, Codable {
  public var name: String
  /// ISO 3166-1 alpha-2 countries; empty means everywhere. An owner with territories does not get
  /// a lead of unknown country.
  public var territories: [String]
  /// ISO 639-1 languages; empty means any. A lead of unknown language goes to anybody.
  public var languages: [String]
  /// What they can do, by names of your own, for queues that ask for it.
  public var skills: [String]
  /// Organisations that are theirs, by name or domain: their leads go to nobody else while the owner
  /// can take them.
  public var accounts: [String]
  /// Leads a month of the calendar's zone; `nil` means no limit, 0 none.
  public var capacityPerMonth: Int?
  public var absences: [Absence]

  public init(
    _ name: String, territories: [String] = [], languages: [String] = [],
    skills: [String] = [], accounts: [String] = [], capacityPerMonth: Int? = nil,
    absences: [Absence] = []
  ) {
    self.name = name
    self.territories = territories
    self.languages = languages
    self.skills = skills
    self.accounts = accounts
    self.capacityPerMonth = capacityPerMonth
    self.absences = absences
  }

  /// Days away, both ends included, as `2026-08-01`, in the calendar's zone.
  public struct Absence: Hashable, Sendable, Codable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }
}

extension Owner {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case name, territories, languages, skills, accounts, capacityPerMonth, absences
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    territories = try container.decodeIfPresent([String].self, forKey: .territories) ?? []
    languages = try container.decodeIfPresent([String].self, forKey: .languages) ?? []
    skills = try container.decodeIfPresent([String].self, forKey: .skills) ?? []
    accounts = try container.decodeIfPresent([String].self, forKey: .accounts) ?? []
    capacityPerMonth = try container.decodeIfPresent(Int.self, forKey: .capacityPerMonth)
    absences = try container.decodeIfPresent([Absence].self, forKey: .absences) ?? []
  }
}

extension Owner.Absence {
  private enum CodingKeys: String, CodingKey, CaseIterable { case from, to }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decode(String.self, forKey: .from)
    to = try container.decode(String.self, forKey: .to)
  }
}
