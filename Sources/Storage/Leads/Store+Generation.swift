import GRDB

/// Tells two states of a store apart by what is appended when leads are derived or judged.
package struct StoreGeneration: Hashable, Sendable {
  let marks: [Int64]
}

extension Store {
  /// Cheap to ask for: nothing is counted.
  package func generation() throws(StorageError) -> StoreGeneration {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT max(seq) FROM link_log), (SELECT max(seq) FROM decisions),
            (SELECT max(seq) FROM judgements), (SELECT max(id) FROM feature_sets)
          """)
      return StoreGeneration(
        marks: row?.databaseValues.map { Int64.fromDatabaseValue($0) ?? 0 } ?? [])
    }
  }
}
