import Scoring

/// Somebody who works leads, and which ones.
public struct Owner: Hashable, Sendable, Codable {
  public var name: String
  /// ISO 3166-1 alpha-2 countries; empty means everywhere. An owner with territories does not get
  /// a lead of unknown country.
  public var territories: [String]
  /// ISO 639-1 languages; empty means any. A lead of unknown language goes to anybody.
  public var languages: [String]
  /// Leads a calendar month in UTC; `nil` means no limit, 0 none.
  public var capacityPerMonth: Int?
  public var absences: [Absence]

  public init(
    _ name: String, territories: [String] = [], languages: [String] = [],
    capacityPerMonth: Int? = nil, absences: [Absence] = []
  ) {
    self.name = name
    self.territories = territories
    self.languages = languages
    self.capacityPerMonth = capacityPerMonth
    self.absences = absences
  }

  /// Days away, both ends included, as `2026-08-01` in UTC.
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
    case name, territories, languages, capacityPerMonth, absences
  }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    territories = try container.decodeIfPresent([String].self, forKey: .territories) ?? []
    languages = try container.decodeIfPresent([String].self, forKey: .languages) ?? []
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
