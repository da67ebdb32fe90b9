import GRDB
package import LeadModel

extension Store {
  /// The profile that a record is in, or `nil`.
  package func profile(of record: RecordID) throws(StorageError) -> Profile? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT p.payload FROM members AS m JOIN profiles AS p ON p.id = m.profile
          WHERE m.record = ?
          """, arguments: [record.rawValue]
      )?.payload(Profile.self)
    }
  }
}
