import LeadModel

extension When: Codable {
  public init(from decoder: any Decoder) throws {
    if let list = try? decoder.unkeyedContainer() {
      var list = list
      var conditions: [Condition] = []
      while !list.isAtEnd { conditions.append(try list.decode(Condition.self)) }
      guard !conditions.isEmpty else {
        throw RulesError([
          .malformed(decoder, "the list of conditions is empty", "leave `when` out, or fill it")
        ])
      }
      all = conditions
    } else {
      all = [try Condition(from: decoder)]
    }
  }

  public func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

extension Condition: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case feature, score, segment, tier, qualified, any
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let keys = container.allKeys
    guard let key = keys.first, keys.count == 1 else {
      throw RulesError([
        .malformed(
          decoder, "a condition names exactly one thing to look at",
          "write one of feature, score, segment, tier, qualified, any")
      ])
    }
    switch key {
    case .feature, .score: try decoder.refuseKeys(otherThan: [key.rawValue] + Comparison.keys)
    case .segment, .tier, .qualified, .any: try decoder.refuseKeys(otherThan: [key.rawValue])
    }
    switch key {
    case .feature:
      self = .feature(try container.decode(String.self, forKey: key), try Comparison(from: decoder))
    case .score:
      self = .score(try Self.kind(in: container), try Comparison(from: decoder))
    case .segment:
      self = .segment(try container.decode(OneOrMany.self, forKey: key).values)
    case .tier: self = .tier(try container.decode(OneOrMany.self, forKey: key).values)
    case .qualified: self = .qualified(try container.decode(Bool.self, forKey: key))
    case .any: self = .any(try container.decode([Condition].self, forKey: key))
    }
  }

  private static func kind(in container: KeyedDecodingContainer<CodingKeys>) throws -> Score.Kind {
    let name = try container.decode(String.self, forKey: .score)
    guard let kind = Score.Kind(rawValue: name) else {
      throw RulesError([
        RulesProblem(
          .unknownName, path: container.codingPath.path(adding: "score"),
          message: "there is no score \(name)",
          remedy: "use one of \(Score.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      ])
    }
    return kind
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .feature(let name, let comparison):
      try container.encode(name, forKey: .feature)
      try comparison.encode(to: encoder)
    case .score(let kind, let comparison):
      try container.encode(kind, forKey: .score)
      try comparison.encode(to: encoder)
    case .segment(let names): try container.encode(names, forKey: .segment)
    case .tier(let names): try container.encode(names, forKey: .tier)
    case .qualified(let value): try container.encode(value, forKey: .qualified)
    case .any(let conditions): try container.encode(conditions, forKey: .any)
    }
  }
}

extension Comparison: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case equals
    case anyOf = "in"
    case atLeast, atMost, contains, present
  }

  static let keys = CodingKeys.allCases.map(\.rawValue)

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    equals = try container.decodeIfPresent(Operand.self, forKey: .equals)?.text
    anyOf = try container.decodeIfPresent(OneOrMany.self, forKey: .anyOf)?.values
    atLeast = try container.decodeIfPresent(Double.self, forKey: .atLeast)
    atMost = try container.decodeIfPresent(Double.self, forKey: .atMost)
    contains = try container.decodeIfPresent(Operand.self, forKey: .contains)?.text
    present = try container.decodeIfPresent(Bool.self, forKey: .present)
    guard !isEmpty else {
      throw RulesError([
        .malformed(
          decoder, "nothing is compared", "add one of \(Self.keys.joined(separator: ", "))")
      ])
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(equals, forKey: .equals)
    try container.encodeIfPresent(anyOf, forKey: .anyOf)
    try container.encodeIfPresent(atLeast, forKey: .atLeast)
    try container.encodeIfPresent(atMost, forKey: .atMost)
    try container.encodeIfPresent(contains, forKey: .contains)
    try container.encodeIfPresent(present, forKey: .present)
  }
}

extension RulesProblem {
  fileprivate static func malformed(
    _ decoder: any Decoder, _ message: String, _ remedy: String
  ) -> RulesProblem {
    let path = decoder.codingPath.path()
    return RulesProblem(.malformedCondition, path: path, message: message, remedy: remedy)
  }
}
