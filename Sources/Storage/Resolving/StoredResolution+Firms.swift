import GRDB
package import LeadModel
package import Resolution

extension StoredResolution {
  package func firms(_ clusters: Set<RecordID>) throws -> [RecordID: IndexedFirm] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM resolution_firms WHERE cluster = ?")
    var found: [RecordID: IndexedFirm] = [:]
    for cluster in clusters {
      guard let row = try Row.fetchOne(statement, arguments: [cluster.rawValue]) else { continue }
      let own: String? = row["own_domains"]
      found[cluster] = IndexedFirm(
        cluster: cluster, domains: try row.payload([String].self, "domains"),
        names: try row.payload([String].self, "names"),
        ownDomains: try own.map { try CanonicalJSON.value([String].self, from: $0) })
    }
    return found
  }

  package func ownDomains() throws -> Set<String> {
    let sql = "SELECT own_domains FROM resolution_firms WHERE own_domains IS NOT NULL"
    return try String.fetchAll(db, sql: sql).reduce(into: []) { domains, text in
      domains.formUnion(try CanonicalJSON.value([String].self, from: text))
    }
  }

  package func put(_ firms: [IndexedFirm]) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO resolution_firms (cluster, domains, names, own_domains)
        VALUES (?, ?, ?, ?)
        """)
    for firm in firms {
      try insert.execute(arguments: [
        firm.cluster.rawValue, try CanonicalJSON.text(firm.domains),
        try CanonicalJSON.text(firm.names), try firm.ownDomains.map { try CanonicalJSON.text($0) },
      ])
    }
  }

  package func remove(firms clusters: Set<RecordID>) throws {
    try execute("DELETE FROM resolution_firms WHERE cluster = ?", for: clusters.map(\.rawValue))
  }

  package mutating func replaceDoubts(
    of records: Set<RecordID>, with doubts: [DoubtfulMatch]
  ) throws {
    let ids = records.map(\.rawValue)
    for doubt in try standingDoubts(of: ids).symmetricDifference(doubts) {
      doubted.formUnion(doubt.records)
    }
    try execute("DELETE FROM doubts WHERE left_record = ?", for: ids)
    try execute("DELETE FROM doubts WHERE right_record = ?", for: ids)
    let insert = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO doubts (left_record, right_record, probability, reason)
        VALUES (?, ?, ?, ?)
        """)
    for doubt in doubts {
      try insert.execute(arguments: [
        doubt.left.rawValue, doubt.right.rawValue, doubt.probability, doubt.reason?.rawValue,
      ])
    }
  }

  private func standingDoubts(of records: [String]) throws -> Set<DoubtfulMatch> {
    let sides = try ["left_record", "right_record"].map { side in
      try db.cachedStatement(sql: "SELECT * FROM doubts WHERE \(side) = ?")
    }
    return try records.reduce(into: []) { found, record in
      for side in sides {
        found.formUnion(try Row.fetchAll(side, arguments: [record]).map(DoubtfulMatch.init))
      }
    }
  }
}
