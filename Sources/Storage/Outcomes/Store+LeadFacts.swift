import GRDB
package import LeadModel

/// What people have said of some leads.
package struct StoredFacts: Sendable {
  /// In the order in which they were made, without those that were withdrawn or erased.
  package let overrides: [LeadOverride]
  /// By time, without those that were erased.
  package let outcomes: [Outcome]
  /// Former ids of whom they are about, with the standing ones.
  package let aliases: [ProfileID: ProfileID]
}

extension Store {
  /// The overrides and outcomes about these people and organisations, also those that name them by an
  /// id that was merged into theirs.
  package func facts(about subjects: Set<ProfileID>) throws(StorageError) -> StoredFacts {
    try read { db in
      let former = try Row.fetchAll(
        db,
        sql: """
          SELECT alias, profile FROM aliases WHERE profile IN (SELECT value FROM json_each(?))
          """, arguments: [try CanonicalJSON.text(subjects.sorted())])
      var aliases: [ProfileID: ProfileID] = [:]
      for row in former {
        aliases[ProfileID(row["alias"] as String)] = ProfileID(row["profile"] as String)
      }
      let names = try CanonicalJSON.text(subjects.union(aliases.keys).sorted())
      let about = """
        coalesce(json_extract(payload, '$.person'), json_extract(payload, '$.organization'))
          IN (SELECT value FROM json_each(?))
        """
      let overrides = try Row.fetchAll(
        db,
        sql: """
          SELECT payload FROM overrides AS o WHERE \(about) AND withdraws IS NULL
            AND NOT EXISTS (SELECT 1 FROM overrides WHERE withdraws = o.id) ORDER BY seq
          """, arguments: [names])
      let outcomes = try Row.fetchAll(
        db, sql: "SELECT payload FROM outcomes WHERE \(about) ORDER BY at, id",
        arguments: [names])
      return StoredFacts(
        overrides: try overrides.map { try $0.payload(LeadOverride.self) },
        outcomes: try outcomes.map { try $0.payload(Outcome.self) }, aliases: aliases)
    }
  }
}
