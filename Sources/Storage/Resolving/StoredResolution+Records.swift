import Foundation
import GRDB
package import LeadModel
package import Resolution

extension StoredResolution {
  package func indexed(_ records: Set<RecordID>) throws -> [RecordID: IndexedRecord] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.seq, r.keys, e.record AS entity FROM resolution_records AS r
        JOIN resolution_records AS e ON e.seq = r.entity WHERE r.record = ?
        """)
    let employer = try db.cachedStatement(
      sql: "SELECT employer FROM resolution_employers WHERE person = ? ORDER BY employer")
    var found: [RecordID: IndexedRecord] = [:]
    for record in records {
      guard let row = try Row.fetchOne(statement, arguments: [record.rawValue]) else { continue }
      found[record] = IndexedRecord(
        id: record, keys: StoredKeys.keys(row["keys"] as Data),
        employers: try String.fetchAll(employer, arguments: [row["seq"] as Int64])
          .map { RecordID($0) },
        entity: RecordID(row["entity"] as String))
    }
    return found
  }

  package func records(sharing keys: Set<UInt64>) throws -> Set<RecordID> {
    try records(
      """
      SELECT r.record FROM resolution_keys AS k
      JOIN resolution_records AS r ON r.seq = k.record WHERE k.key = ?
      """, for: keys.map(\.stored))
  }

  package func people(at organizations: Set<RecordID>) throws -> Set<RecordID> {
    try records(
      """
      SELECT r.record FROM resolution_employers AS e
      JOIN resolution_records AS r ON r.seq = e.person WHERE e.employer = ?
      """, for: organizations.map(\.rawValue))
  }

  package func put(_ records: [IndexedRecord]) throws {
    var rows: [RecordID: Int64] = [:]
    for record in records { rows[record.id] = try emptied(record) }
    let key = try db.cachedStatement(
      sql: "INSERT INTO resolution_keys (key, record) VALUES (?, ?)")
    let employer = try db.cachedStatement(
      sql: "INSERT INTO resolution_employers (person, employer) VALUES (?, ?)")
    let entity = try db.cachedStatement(
      sql: "UPDATE resolution_records SET entity = ? WHERE seq = ?")
    for record in records {
      guard let row = rows[record.id] else { continue }
      for hash in record.keys { try key.execute(arguments: [hash.stored, row]) }
      for place in record.employers { try employer.execute(arguments: [row, place.rawValue]) }
      let lowest = try rows[record.entity] ?? self.row(of: record.entity)
      try entity.execute(arguments: [lowest, row])
    }
  }

  /// The row of a record that is new or to be written anew, without keys and employers yet.
  private func emptied(_ record: IndexedRecord) throws -> Int64 {
    let keys = Data(StoredKeys.data(record.keys))
    if let row = try row(of: record.id) {
      try unlink([row])
      try db.cachedStatement(sql: "UPDATE resolution_records SET keys = ? WHERE seq = ?")
        .execute(arguments: [keys, row])
      return row
    }
    try db.cachedStatement(sql: "INSERT INTO resolution_records (record, keys) VALUES (?, ?)")
      .execute(arguments: [record.id.rawValue, keys])
    return db.lastInsertedRowID
  }

  private func unlink(_ rows: [Int64]) throws {
    let held = try db.cachedStatement(sql: "SELECT keys FROM resolution_records WHERE seq = ?")
    let key = try db.cachedStatement(
      sql: "DELETE FROM resolution_keys WHERE key = ? AND record = ?")
    for row in rows {
      let keys = try Data.fetchOne(held, arguments: [row]) ?? Data()
      for hash in StoredKeys.keys(keys) { try key.execute(arguments: [hash.stored, row]) }
    }
    try execute("DELETE FROM resolution_employers WHERE person = ?", for: rows)
  }

  package func remove(records: Set<RecordID>) throws {
    let rows = try records.compactMap { try row(of: $0) }
    try unlink(rows)
    try execute("DELETE FROM resolution_records WHERE seq = ?", for: rows)
  }
}
