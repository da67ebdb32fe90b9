public import Graph
public import LeadModel

/// A named, versioned function of one lead as of an instant.
///
/// Any change that alters values makes a new `version`: stored values and decisions name the
/// version they were computed with. No value means that it cannot be told; missing is not zero.
public struct FeatureDefinition: Sendable {
  /// Lower-case words joined by hyphens; stable, since rules in `galena.yaml` name it.
  public let name: String
  public let version: Int
  public let type: ValueType
  /// `day`, `person`, `document`, `mention`, …; `nil` for texts and flags.
  public let unit: String?
  /// What it reads, for the catalogue: fields by raw value, `signals`, `documents`, …
  public let sources: [String]
  /// Days after its latest event from which it is missing, never stale; `nil` when it lasts.
  public let timeToLiveInDays: Double?
  /// One sentence: what it is good for and when it is missing.
  public let purpose: String
  /// Who answers for it: `contacts`, `firmographics`, `intent` or `account`.
  public let owner: Owner
  let compute: @Sendable (LeadView) -> Finding?

  /// How many sources a value names at most. What counts the people or documents of an account would
  /// otherwise name all of them in each of their leads.
  static let mostSources = 10

  /// The parts of Galena that definitions belong to.
  public enum Owner: String, Hashable, Sendable, Codable, CaseIterable {
    case contacts, firmographics, intent, account
  }

  public enum ValueType: String, Hashable, Sendable, Codable { case number, text, flag }

  init(
    _ name: String, version: Int, type: ValueType, unit: String? = nil, sources: [String],
    timeToLiveInDays: Double? = nil, owner: Owner, purpose: String,
    compute: @escaping @Sendable (LeadView) -> Finding?
  ) {
    self.name = name
    self.version = version
    self.type = type
    self.unit = unit
    self.sources = sources
    self.timeToLiveInDays = timeToLiveInDays
    self.owner = owner
    self.purpose = purpose
    self.compute = compute
  }

  /// The value for a lead, or `nil` when it cannot be told or has expired.
  public func value(for view: LeadView) -> FeatureValue? {
    guard let finding = compute(view) else { return nil }
    let value = FeatureValue(
      name: name, version: version, value: finding.value,
      sources: Array(finding.sources.distinct.prefix(Self.mostSources)),
      eventTime: finding.eventTime)
    return isFresh(value, asOf: view.asOf) ? value : nil
  }

  /// Whether the value's latest event is within the time to live; undated values do not expire.
  public func isFresh(_ value: FeatureValue, asOf: Timestamp) -> Bool {
    guard let days = timeToLiveInDays, let event = value.eventTime else { return true }
    return asOf.days(since: event) <= days
  }

  /// What a definition found: the value, what it came from, and the latest event among that.
  struct Finding {
    let value: FeatureValue.Scalar
    var sources: [SourceReference] = []
    var eventTime: Timestamp?
  }
}

extension [SourceReference] {
  /// Each reference once, in the order first seen.
  fileprivate var distinct: [SourceReference] {
    if QuickHash.areSurelyDistinct(map { QuickHash.of($0.id) }) { return self }
    var seen: Set<SourceReference> = []
    return filter { seen.insert($0).inserted }
  }
}
