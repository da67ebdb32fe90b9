public import LeadModel

/// Where feature values are kept: appended, never changed, read as of an instant.
public protocol FeatureStore: Sendable {
  /// Keeps the values of a lead as computed at `asOf`. Saving the same again changes nothing; a
  /// second save for the same lead and instant replaces the first.
  func save(_ values: [FeatureValue], of lead: LeadID, asOf: Timestamp) async throws

  /// The values of the latest save at or before `asOf`, sorted by name; empty when there is none.
  /// Expiry is the catalogue's: pass the result through `FeatureCatalogue.fresh(_:asOf:)`.
  func values(of lead: LeadID, asOf: Timestamp) async throws -> [FeatureValue]
}

/// A store in memory, for tests and for programs that keep nothing.
public actor MemoryFeatureStore: FeatureStore {
  private var saved: [LeadID: [Timestamp: [FeatureValue]]] = [:]

  public init() {}

  public func save(_ values: [FeatureValue], of lead: LeadID, asOf: Timestamp) {
    saved[lead, default: [:]][asOf] = values.sorted { $0.name < $1.name }
  }

  public func values(of lead: LeadID, asOf: Timestamp) -> [FeatureValue] {
    let known = saved[lead, default: [:]].filter { $0.key <= asOf }
    return known.max { $0.key < $1.key }?.value ?? []
  }
}
