/// One value of a profile that won, why it won, where it was seen, and what it beat.
public struct GoldenField: Hashable, Sendable, Codable {
  public let field: Field
  public let value: FieldValue
  /// Name of the survivorship strategy that chose it, e.g. `most-confident`.
  public let strategy: String
  /// Sightings of exactly this value, best first; never empty.
  public let sources: [FieldSource]
  public let losers: [Loser]

  public init(
    field: Field, value: FieldValue, strategy: String, sources: [FieldSource],
    losers: [Loser] = []
  ) {
    self.field = field
    self.value = value
    self.strategy = strategy
    self.sources = sources
    self.losers = losers
  }

  private enum CodingKeys: CodingKey { case field, value, strategy, sources, losers }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    field = try container.decode(Field.self, forKey: .field)
    value = try FieldValue(of: field, in: container, forKey: .value)
    strategy = try container.decode(String.self, forKey: .strategy)
    sources = try container.decode([FieldSource].self, forKey: .sources)
    var list = try container.nestedUnkeyedContainer(forKey: .losers)
    var losers: [Loser] = []
    while !list.isAtEnd {
      let loser = try list.nestedContainer(keyedBy: Loser.CodingKeys.self)
      losers.append(
        Loser(
          value: try FieldValue(of: field, in: loser, forKey: .value),
          reason: try loser.decode(String.self, forKey: .reason),
          sources: try loser.decode([FieldSource].self, forKey: .sources)))
    }
    self.losers = losers
  }

  /// A value that did not win, and the reason.
  public struct Loser: Hashable, Sendable, Encodable {
    public let value: FieldValue
    /// Why it lost, for people: `less confident (0.62 < 0.95)`.
    public let reason: String
    public let sources: [FieldSource]

    fileprivate enum CodingKeys: CodingKey { case value, reason, sources }

    public init(value: FieldValue, reason: String, sources: [FieldSource]) {
      self.value = value
      self.reason = reason
      self.sources = sources
    }
  }
}
