import GRDB
import Graph
import LeadModel

extension Store {
  /// Finds the profiles of imported rows as far as they may have changed: of rows that are new, and
  /// of those that have a key of a profile that changed or went, or were about it. Those with a
  /// profile become signals.
  ///
  /// - Parameter evenWithoutRows: whether keys are to be brought up to date although nothing was ever
  ///   imported that could be found by them.
  package func attachImportedSignals(evenWithoutRows: Bool = false) throws(StorageError) {
    try write { db in
      let something = """
        SELECT EXISTS (SELECT 1 FROM imported_signals) OR EXISTS (SELECT 1 FROM waiting_outcomes)
        """
      guard try evenWithoutRows || Bool.fetchOne(db, sql: something) ?? false else { return }
      var matching = SubjectMatching(db: db)
      try matching.rekeyRows()
      try matching.rekeyProfiles()
      let rows = try matching.rows()
      let index = try matching.index(over: rows)
      for row in rows { try Self.attach(row, as: index.match(row), db) }
      try db.execute(sql: "DELETE FROM unmatched_profiles")
      try db.execute(sql: "DELETE FROM unmatched_rows")
    }
  }

  private static func attach(
    _ row: ImportedSignal, as match: SubjectIndex.Match, _ db: Database
  ) throws {
    let (profile, reason): (String?, String?) =
      switch match {
      case .profile(let id): (id.rawValue, nil)
      case .unknown: (nil, "unknown")
      case .ambiguous: (nil, "ambiguous")
      }
    let key: StatementArguments = [row.source, row.id.rawValue]
    let standing = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT profile, waits_for FROM imported_signals WHERE source = ? AND id = ?"),
      arguments: key)
    if standing?["profile"] != profile || standing?["waits_for"] != reason {
      try db.executeCached(
        sql: "UPDATE imported_signals SET profile = ?, waits_for = ? WHERE source = ? AND id = ?",
        arguments: [profile, reason, row.source, row.id.rawValue])
      if let former = standing?["profile"] as String? { try markStale(ProfileID(former), db) }
    }
    try write(row, about: profile, db)
  }

  private static func write(
    _ row: ImportedSignal, about profile: String?, _ db: Database
  ) throws {
    guard let profile else {
      return try db.executeCached(
        sql: "DELETE FROM signals WHERE source = ? AND id = ? AND origin = ?",
        arguments: [row.source, row.id.rawValue, imported])
    }
    let signal = row.signal(about: ProfileID(profile))
    let standing = try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT payload FROM signals WHERE source = ? AND id = ? AND origin = ?"),
      arguments: [row.source, row.id.rawValue, imported])
    guard try CanonicalJSON.text(signal) != standing else { return }
    try upsert(signal, origin: imported, db)
    try markStale(signal.profile, db)
  }
}
