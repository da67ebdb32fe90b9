import Foundation
import GRDB
package import LeadModel
package import Resolution

extension StoredResolution {
  package func entities(_ ids: Set<RecordID>) throws -> [RecordID: IndexedEntity] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.entity, e.kind, e.cluster, e.keys, e.columns FROM resolution_records AS r
        JOIN resolution_entities AS e ON e.entity = r.seq WHERE r.record = ?
        """)
    let members = try db.cachedStatement(
      sql: "SELECT record FROM resolution_records WHERE entity = ? ORDER BY record")
    var entities: [RecordID: IndexedEntity] = [:]
    for id in ids {
      guard let found = try Row.fetchOne(statement, arguments: [id.rawValue]) else { continue }
      entities[id] = IndexedEntity(
        id: id, kind: try found.word("kind"),
        records: try String.fetchAll(members, arguments: [found["entity"] as Int64])
          .map { RecordID($0) },
        keys: StoredKeys.keys(found["keys"] as Data), row: StoredColumns.row(found["columns"]),
        cluster: RecordID(found["cluster"] as String))
    }
    return entities
  }

  package func entities(ofClusters clusters: Set<RecordID>) throws -> [IndexedEntity] {
    let ids = try records(
      """
      SELECT r.record FROM resolution_entities AS e
      JOIN resolution_records AS r ON r.seq = e.entity WHERE e.cluster = ?
      """, for: clusters.map(\.rawValue))
    return try entities(ids).values.sorted { $0.id < $1.id }
  }

  package func entities(
    under keys: Set<UInt64>, atMost limit: Int
  ) throws -> [UInt64: [RecordID]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.record FROM resolution_blocks AS b
        JOIN resolution_records AS r ON r.seq = b.entity WHERE b.key = ? LIMIT ?
        """)
    var found: [UInt64: [RecordID]] = [:]
    for key in keys {
      let ids = try String.fetchAll(statement, arguments: [key.stored, limit + 1])
      if !ids.isEmpty { found[key] = ids.map { RecordID($0) } }
    }
    return found
  }

  package func put(_ entities: [IndexedEntity]) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO resolution_entities (entity, kind, cluster, keys, columns)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (entity) DO UPDATE SET kind = ?2, cluster = ?3, keys = ?4, columns = ?5
        """)
    let block = try db.cachedStatement(
      sql: "INSERT INTO resolution_blocks (key, entity) VALUES (?, ?)")
    let unblock = try db.cachedStatement(
      sql: "DELETE FROM resolution_blocks WHERE key = ? AND entity = ?")
    for entity in entities {
      guard let row = try row(of: entity.id) else { continue }
      let held = Set(try keys(ofEntity: row))
      for key in held.subtracting(entity.keys) {
        try unblock.execute(arguments: [key.stored, row])
      }
      try insert.execute(arguments: [
        row, entity.kind.rawValue, entity.cluster.rawValue, Data(StoredKeys.data(entity.keys)),
        StoredColumns.text(entity.row),
      ])
      for key in entity.keys where !held.contains(key) {
        try block.execute(arguments: [key.stored, row])
      }
    }
  }

  private func keys(ofEntity row: Int64) throws -> [UInt64] {
    let held = try db.cachedStatement(sql: "SELECT keys FROM resolution_entities WHERE entity = ?")
    return StoredKeys.keys(try Data.fetchOne(held, arguments: [row]) ?? Data())
  }

  package func remove(entities: Set<RecordID>) throws {
    let unblock = try db.cachedStatement(
      sql: "DELETE FROM resolution_blocks WHERE key = ? AND entity = ?")
    let rows = try entities.compactMap { try row(of: $0) }
    for row in rows {
      for key in try keys(ofEntity: row) { try unblock.execute(arguments: [key.stored, row]) }
    }
    try execute("DELETE FROM resolution_entities WHERE entity = ?", for: rows)
  }

  // MARK: - Pairs

  package func pairs(of entity: RecordID) throws -> [EntityPair] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.record, p.bits FROM resolution_records AS e
        JOIN resolution_pairs AS p ON p.entity = e.seq
        JOIN resolution_records AS r ON r.seq = p.other WHERE e.record = ?
        """)
    var pairs: [EntityPair] = []
    let rows = try Row.fetchCursor(statement, arguments: [entity.rawValue])
    while let row = try rows.next() {
      pairs.append(EntityPair(left: entity, right: RecordID(row[0] as String), bits: row[1]))
    }
    return pairs
  }

  package func put(_ pairs: [EntityPair]) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO resolution_pairs (entity, other, bits) VALUES (?, ?, ?)")
    var rows: [RecordID: Int64] = [:]
    for record in Set(pairs.flatMap { [$0.left, $0.right] }) { rows[record] = try row(of: record) }
    for pair in pairs {
      guard let left = rows[pair.left], let right = rows[pair.right] else { continue }
      try insert.execute(arguments: [left, right, pair.bits])
      try insert.execute(arguments: [right, left, pair.bits])
    }
  }

  package func removePairs(of entities: Set<RecordID>) throws {
    let rows = try entities.compactMap { try row(of: $0) }
    let others = try db.cachedStatement(sql: "SELECT other FROM resolution_pairs WHERE entity = ?")
    let back = try db.cachedStatement(
      sql: "DELETE FROM resolution_pairs WHERE entity = ? AND other = ?")
    for row in rows {
      for other in try Int64.fetchAll(others, arguments: [row]) {
        try back.execute(arguments: [other, row])
      }
    }
    try execute("DELETE FROM resolution_pairs WHERE entity = ?", for: rows)
  }
}

/// An entity's columns as one text: what normalised texts never hold stands between them.
enum StoredColumns {
  private static let column: UInt8 = 0x1E
  private static let value: UInt8 = 0x1F

  static func text(_ row: EntityRow) -> String {
    let columns = row.columns.map { texts in
      texts.map { text in
        String(decoding: text.utf8.filter { $0 < column || $0 > value }, as: UTF8.self)
      }
      .joined(separator: "\u{1F}")
    }
    return columns.joined(separator: "\u{1E}")
  }

  static func row(_ text: String) -> EntityRow {
    EntityRow(
      columns: text.utf8.split(separator: column, omittingEmptySubsequences: false).map { texts in
        texts.split(separator: value).map { String(decoding: $0, as: UTF8.self) }
      })
  }
}
