import GRDB

extension Store {
  /// How many profiles and leads there are.
  package func countsOfLeads() throws(StorageError) -> (profiles: Int, leads: Int) {
    try read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM profiles") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM leads") ?? 0
      )
    }
  }
}
