/// A named, versioned function's value for one lead as of an instant, with what it came from.
public struct FeatureValue: Hashable, Sendable, Codable {
  public let name: String
  public let version: Int
  public let value: Scalar
  /// What it was computed from, the first ten where it counts more, of signals the latest; empty only
  /// when there was nothing to find.
  public let sources: [SourceReference]
  /// The latest event that it knows of; `nil` when it rests on undated facts.
  public let eventTime: Timestamp?

  public init(
    name: String, version: Int, value: Scalar, sources: [SourceReference] = [],
    eventTime: Timestamp? = nil
  ) {
    self.name = name
    self.version = version
    self.value = value
    self.sources = sources
    self.eventTime = eventTime
  }

  /// A feature's value. Missing is not zero: a feature that cannot tell has no `FeatureValue`.
  public enum Scalar: Hashable, Sendable, Codable {
    case number(Double)
    case text(String)
    case flag(Bool)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let value): try container.encode(value)
      case .text(let value): try container.encode(value)
      case .flag(let value): try container.encode(value)
      }
    }
  }
}

/// The thing that a feature was computed from, by id.
public struct SourceReference: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// `id` is a profile's, `field` says which of its fields.
    case profileField = "profile-field"
    case affiliation
    case signal
    case document
  }

  public let kind: Kind
  public let id: String
  public let field: Field?

  public init(kind: Kind, id: String, field: Field? = nil) {
    self.kind = kind
    self.id = id
    self.field = field
  }
}
