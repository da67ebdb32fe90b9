public import LeadModel

/// Where feature values are kept: appended, never changed, read as of an instant.
public protocol FeatureStore: Sendable {
  /// Keeps the values of a lead as of an instant, with when they were written down. Saving the same
  /// again changes nothing; a second save for the same lead and times replaces the first.
  func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp, recordedAt: Timestamp
  ) async throws

  /// The values of the latest instant at or before `asOf` that were written down by `knownAt`, of
  /// several for one instant the last written; sorted by name, empty when there are none.
  /// Expiry is the catalogue's: pass the result through `FeatureCatalogue.fresh(_:asOf:)`.
  func values(
    of lead: LeadID, asOf: Timestamp, knownAt: Timestamp
  ) async throws -> [FeatureValue]
}

extension FeatureStore {
  /// Keeps values that are written down at the instant that they are as of.
  public func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp
  ) async throws {
    try await save(values, of: lead, asOf: asOf, recordedAt: asOf)
  }

  /// What was known at `asOf`, for scoring then as for learning today: nothing that was written down
  /// later is in it.
  public func values(of lead: LeadID, asOf: Timestamp) async throws -> [FeatureValue] {
    try await values(of: lead, asOf: asOf, knownAt: asOf)
  }
}

/// A store in memory, for tests and for programs that keep nothing.
public actor MemoryFeatureStore: FeatureStore {
  private struct Times: Hashable {
    let asOf: Timestamp
    let recordedAt: Timestamp
  }

  private var saved: [LeadID: [Times: [FeatureValue]]] = [:]

  public init() {}

  public func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp, recordedAt: Timestamp
  ) {
    saved[lead, default: [:]][Times(asOf: asOf, recordedAt: recordedAt)] = values.sorted {
      $0.name < $1.name
    }
  }

  public func values(
    of lead: LeadID, asOf: Timestamp, knownAt: Timestamp
  ) -> [FeatureValue] {
    let known = saved[lead, default: [:]].filter {
      $0.key.asOf <= asOf && $0.key.recordedAt <= knownAt
    }
    return known.max {
      ($0.key.asOf, $0.key.recordedAt) < ($1.key.asOf, $1.key.recordedAt)
    }?.value ?? []
  }
}
