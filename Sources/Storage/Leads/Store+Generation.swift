import GRDB

/// Tells two states of a store apart by what is appended when documents are read, leads are derived or judged, or end.
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
            (SELECT max(seq) FROM judgements), (SELECT max(id) FROM feature_sets),
            (SELECT max(id) FROM extractions), (SELECT max(seq) FROM outcomes)
          """)
      return StoreGeneration(
        marks: row?.databaseValues.map { Int64.fromDatabaseValue($0) ?? 0 } ?? [])
    }
  }
}
