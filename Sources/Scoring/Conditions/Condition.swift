public import LeadModel

/// One comparison that a rule makes, or several of which one is enough.
///
/// In `galena.yaml` a mapping with exactly one of the keys `feature`, `score`, `segment`, `tier`,
/// `qualified` and `any`; `feature` and `score` have their comparisons beside them:
/// `{feature: employees, atLeast: 50}`.
public indirect enum Condition: Hashable, Sendable {
  case feature(String, Comparison)
  /// Points of a score.
  case score(Score.Kind, Comparison)
  /// The lead's segment is one of these.
  case segment([String])
  /// The lead's tier is one of these.
  case tier([String])
  /// The gate's verdict.
  case qualified(Bool)
  case any([Condition])
}

/// What a value is compared with; all comparisons given must hold, and at least one is given.
///
/// Operands are texts whatever they look like, so that `NO` is Norway and not `false`; they are
/// read as numbers or flags where the feature is one. Texts compare without case.
public struct Comparison: Hashable, Sendable {
  public var equals: String?
  public var anyOf: [String]?
  public var atLeast: Double?
  public var atMost: Double?
  /// Texts only: a part of the text.
  public var contains: String?
  /// `true`: a value is known. `false`: none is. A value that is not known fails all others.
  public var present: Bool?

  public init(
    equals: String? = nil, anyOf: [String]? = nil, atLeast: Double? = nil, atMost: Double? = nil,
    contains: String? = nil, present: Bool? = nil
  ) {
    self.equals = equals
    self.anyOf = anyOf
    self.atLeast = atLeast
    self.atMost = atMost
    self.contains = contains
    self.present = present
  }

  var isEmpty: Bool { self == Comparison() }
}

/// The conditions of a rule, all of which must hold. One condition may stand without the list.
public struct When: Hashable, Sendable, ExpressibleByArrayLiteral {
  public let all: [Condition]

  public init(_ all: [Condition]) { self.all = all }
  public init(arrayLiteral elements: Condition...) { all = elements }
}
