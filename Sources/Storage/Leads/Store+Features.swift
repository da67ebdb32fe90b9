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

  /// Like `values(of:asOf:)`, without what the values were computed from: several times as fast.
  package func plainValues(
    of lead: LeadID, asOf: Timestamp, knownAt: Timestamp? = nil
  ) throws(StorageError) -> [FeatureValue] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT name, version, value, event_time FROM features WHERE feature_set = (
              SELECT id FROM feature_sets WHERE lead = ? AND as_of <= ? AND recorded_at <= ?
              ORDER BY as_of DESC, recorded_at DESC LIMIT 1)
            ORDER BY name, version
            """),
        arguments: [
          lead.rawValue, asOf.millisecondsSince1970, (knownAt ?? asOf).millisecondsSince1970,
        ])
      var values: [FeatureValue] = []
      while let row = try rows.next() {
        values.append(
          FeatureValue(
            name: row[0], version: row[1], value: try Self.scalar(row[2]),
            eventTime: (row[3] as Int64?).map(Timestamp.init(millisecondsSince1970:))))
      }
      return values
    }
  }

  /// A number or a flag is told from its JSON without a decoder.
  private static func scalar(_ json: String) throws -> FeatureValue.Scalar {
    switch json.utf8.first {
    case UInt8(ascii: "t"): .flag(true)
    case UInt8(ascii: "f"): .flag(false)
    case UInt8(ascii: "\""):
      json.utf8.contains(UInt8(ascii: "\\"))
        ? try CanonicalJSON.value(FeatureValue.Scalar.self, from: json)
        : .text(String(json.dropFirst().dropLast()))
    default:
      try Double(json).map(FeatureValue.Scalar.number)
        ?? CanonicalJSON.value(FeatureValue.Scalar.self, from: json)
    }
  }

  static func values(
    of lead: LeadID, asOf: Int64, knownAt: Int64 = .max, _ db: Database
  ) throws -> [FeatureValue] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT payload FROM features WHERE feature_set = (
          SELECT id FROM feature_sets WHERE lead = ? AND as_of <= ? AND recorded_at <= ?
          ORDER BY as_of DESC, recorded_at DESC LIMIT 1)
        ORDER BY name, version
        """, arguments: [lead.rawValue, asOf, knownAt]
    ).map { try $0.payload(FeatureValue.self) }
  }

  static func save(
    _ values: [FeatureValue], of lead: LeadID, asOf: Timestamp, recordedAt: Timestamp,
    _ db: Database
  ) throws {
    let (time, recorded) = (asOf.millisecondsSince1970, recordedAt.millisecondsSince1970)
    let sorted = values.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
    if try Self.values(of: lead, asOf: time, db) == sorted { return }
    try db.executeCached(
      sql: "DELETE FROM feature_sets WHERE lead = ? AND as_of = ? AND recorded_at = ?",
      arguments: [lead.rawValue, time, recorded])
    try db.executeCached(
      sql: "INSERT INTO feature_sets (lead, as_of, recorded_at) VALUES (?, ?, ?)",
      arguments: [lead.rawValue, time, recorded])
    let set = db.lastInsertedRowID
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO features (feature_set, name, version, value, event_time, payload)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for value in sorted {
      try insert.execute(arguments: [
        set, value.name, value.version, try CanonicalJSON.text(value.value),
        value.eventTime?.millisecondsSince1970, try CanonicalJSON.text(value),
      ])
    }
  }
}
