/// One line of what `LeadCore` accepts from any ingestor: a profile or a signal
/// (`galena.profiles/1`, see docs/formats.md).
public enum ProfileExchange: Hashable, Sendable {
  case profile(Profile)
  case signal(Signal)

  public static let schema = "galena.profiles/1"
}

extension ProfileExchange: Codable {
  private enum CodingKeys: CodingKey { case schema, profile, signal }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard try container.decode(String.self, forKey: .schema) == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "expected \(Self.schema)")
    }
    if let profile = try container.decodeIfPresent(Profile.self, forKey: .profile) {
      self = .profile(profile)
    } else {
      self = .signal(try container.decode(Signal.self, forKey: .signal))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    switch self {
    case .profile(let profile): try container.encode(profile, forKey: .profile)
    case .signal(let signal): try container.encode(signal, forKey: .signal)
    }
  }
}
