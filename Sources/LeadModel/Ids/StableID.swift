/// An identifier that is a stable string: it ends up in the database, in JSON and on pages.
///
/// The phantom `Subject` keeps ids of different things apart at compile time. Coded as a bare
/// string. An id is never parsed; compare it or print it.
public struct StableID<Subject>: RawRepresentable, Hashable, Sendable, Codable, Comparable,
  ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  public var description: String { rawValue }
}

/// What an id can speak of; never instantiated.
public enum Identified {
  public enum Document {}
  public enum Record {}
  public enum Statement {}
  public enum Link {}
  public enum Intent {}
  public enum Profile {}
  public enum Lead {}
  public enum Signal {}
  public enum Decision {}
  public enum Judgement {}
  public enum Override {}
  public enum Outcome {}
}

/// Lower-case hexadecimal SHA-256 of the document's bytes (64 characters).
public typealias DocumentID = StableID<Identified.Document>
public typealias RecordID = StableID<Identified.Record>
/// Hash of document, field, evidence, rule id and rule version.
public typealias StatementID = StableID<Identified.Statement>
public typealias LinkID = StableID<Identified.Link>
public typealias IntentID = StableID<Identified.Intent>
public typealias ProfileID = StableID<Identified.Profile>
public typealias LeadID = StableID<Identified.Lead>
public typealias SignalID = StableID<Identified.Signal>
public typealias DecisionID = StableID<Identified.Decision>
public typealias JudgementID = StableID<Identified.Judgement>
public typealias OverrideID = StableID<Identified.Override>
public typealias OutcomeID = StableID<Identified.Outcome>
