import Foundation
import GRDB
package import LeadModel

extension Store {
  /// Keeps the values of a lead as of an instant, with when they were written down: at that instant
  /// unless said otherwise.
  ///
  /// A second save for the same lead and times replaces the first; values that are just those
  /// known before are not written again.
  package func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp, recordedAt: Timestamp? = nil
  ) throws(StorageError) {
    try write { db in
      try Self.save(values, of: lead, asOf: asOf, recordedAt: recordedAt ?? asOf, db)
    }
  }

  /// The values of the latest instant at or before `asOf` that were written down by `knownAt`,
  /// sorted by name; empty when there are none. Without `knownAt`, nothing that was written down
  /// after `asOf` is seen.
  package func values(
    of lead: LeadID, asOf: Timestamp, knownAt: Timestamp? = nil
  ) throws(StorageError) -> [FeatureValue] {
    try read { db in
      try Self.values(
        of: lead, asOf: asOf.millisecondsSince1970,
        knownAt: (knownAt ?? asOf).millisecondsSince1970, db)
    }
  }

  /// Like `values(of:asOf:)`, without what the values were computed from: for 250 values some
  /// 0.1 ms.
  package func plainValues(
    of lead: LeadID, asOf: Timestamp, knownAt: Timestamp? = nil
  ) throws(StorageError) -> [FeatureValue] {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, plain \(Self.latestSet)"),
        arguments: [
          lead.rawValue, asOf.millisecondsSince1970, (knownAt ?? asOf).millisecondsSince1970,
        ])
      guard let row else { return [] }
      guard let plain = row["plain"] as Data? else {
        return try Self.valuesByRow(ofSet: row["id"], db).map(\.withoutSources)
      }
      return try FeatureBytes(plain: plain, sources: nil).values
    }
  }

  static func values(
    of lead: LeadID, asOf: Int64, knownAt: Int64 = .max, _ db: Database
  ) throws -> [FeatureValue] {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, plain, sources \(latestSet)"),
      arguments: [lead.rawValue, asOf, knownAt])
    guard let row else { return [] }
    guard let plain = row["plain"] as Data? else { return try valuesByRow(ofSet: row["id"], db) }
    return try FeatureBytes(plain: plain, sources: row["sources"]).values
  }

  private static func isKnown(
    _ values: [FeatureValue], _ bytes: FeatureBytes, of lead: LeadID, asOf: Int64, _ db: Database
  ) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, plain, sources \(latestSet)"),
      arguments: [lead.rawValue, asOf, Int64.max])
    guard let row else { return values.isEmpty }
    guard let plain = row["plain"] as Data? else {
      return try valuesByRow(ofSet: row["id"], db) == values
    }
    return plain == bytes.plain && row["sources"] == bytes.sources
  }

  /// Of a lead, an instant, and a time by which it was written down.
  private static let latestSet = """
    FROM feature_sets WHERE lead = ? AND as_of <= ? AND recorded_at <= ?
    ORDER BY as_of DESC, recorded_at DESC LIMIT 1
    """

  /// As sets were kept before 0022: a row for each value.
  private static func valuesByRow(ofSet id: Int64, _ db: Database) throws -> [FeatureValue] {
    try Row.fetchAll(
      db, sql: "SELECT payload FROM features WHERE feature_set = ? ORDER BY name, version",
      arguments: [id]
    ).map { try $0.payload(FeatureValue.self) }
  }

  static func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp, recordedAt: Timestamp,
    _ db: Database
  ) throws {
    let (time, recorded) = (asOf.millisecondsSince1970, recordedAt.millisecondsSince1970)
    let sorted = values.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
    let bytes = FeatureBytes(sorted)
    if try isKnown(sorted, bytes, of: lead, asOf: time, db) { return }
    try db.executeCached(
      sql: "DELETE FROM feature_sets WHERE lead = ? AND as_of = ? AND recorded_at = ?",
      arguments: [lead.rawValue, time, recorded])
    try db.executeCached(
      sql: """
        INSERT INTO feature_sets (lead, as_of, recorded_at, plain, sources) VALUES (?, ?, ?, ?, ?)
        """, arguments: [lead.rawValue, time, recorded, bytes.plain, bytes.sources])
  }
}

extension FeatureValue {
  fileprivate var withoutSources: FeatureValue {
    FeatureValue(name: name, version: version, value: value, eventTime: eventTime)
  }
}
