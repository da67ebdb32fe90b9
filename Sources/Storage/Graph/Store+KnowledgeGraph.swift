import Foundation
import GRDB
package import Graph
import LeadModel

/// What an account is known by when it is compared with others: `industry:metal works`.
package struct AccountMark: Hashable, Sendable {
  package let account: KnowledgeNode
  package let mark: String

  package init(account: KnowledgeNode, mark: String) {
    self.account = account
    self.mark = mark
  }
}

extension Store {
  /// Of which facts the graph would be made now; another text than that of the stored graph means
  /// that it is out of date.
  package func graphStamp() throws(StorageError) -> String {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(max(seq), 0) FROM link_log)
            || '/' || (SELECT coalesce(max(id), 0) FROM extractions)
            || '/' || (SELECT coalesce(max(seq), 0) FROM judgements)
            || '/' || (SELECT count(*) || ',' || coalesce(max(occurred_at), 0) FROM signals)
            || '/' || (SELECT coalesce(max(imported_at), 0) FROM imported_signals)
            || '/' || (SELECT count(*) || ',' || coalesce(max(imported_at), 0) FROM profile_imports)
          """) ?? ""
    }
  }

  /// Whether the stored graph is made of these facts.
  package func hasGraph(of stamp: String) throws(StorageError) -> Bool {
    try read { db in
      try String.fetchOne(db, sql: "SELECT stamp FROM graph_state") == stamp
    }
  }

  /// Makes this graph the stored one.
  package func replaceGraph(
    nodes: [KnowledgeNode], edges: [KnowledgeEdge], marks: [AccountMark], stamp: String
  ) throws(StorageError) {
    try write { db in
      for table in ["graph_marks", "graph_edges", "graph_nodes", "graph_state"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      var ids: [KnowledgeNode: Int64] = [:]
      let insert = try db.cachedStatement(
        sql: "INSERT INTO graph_nodes (kind, key, title) VALUES (?, ?, ?)")
      for node in nodes {
        try insert.execute(arguments: [node.kind.rawValue, node.id, node.title])
        ids[node] = db.lastInsertedRowID
      }
      try Self.insert(edges, ids, db)
      try Self.insert(marks, ids, db)
      try db.execute(sql: "INSERT INTO graph_state (only, stamp) VALUES (1, ?)", arguments: [stamp])
    }
  }

  private static func insert(
    _ edges: [KnowledgeEdge], _ ids: [KnowledgeNode: Int64], _ db: Database
  ) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO graph_edges (kind, source, target, confidence, valid_from, valid_to, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for edge in edges {
      guard let from = ids[edge.from], let to = ids[edge.to] else { continue }
      try insert.execute(arguments: [
        edge.kind.rawValue, from, to, edge.confidence, edge.validFrom?.millisecondsSince1970,
        edge.validTo?.millisecondsSince1970, try CanonicalJSON.text(edge.evidence),
      ])
    }
  }

  /// A mark weighs the more the fewer accounts have it.
  private static func insert(
    _ marks: [AccountMark], _ ids: [KnowledgeNode: Int64], _ db: Database
  ) throws {
    let counts = Dictionary(grouping: Set(marks), by: \.mark).mapValues(\.count)
    let accounts = Double(Set(marks.map(\.account)).count)
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO graph_marks (account, mark, weight) VALUES (?, ?, ?)")
    for mark in marks {
      guard let account = ids[mark.account], let count = counts[mark.mark] else { continue }
      try insert.execute(arguments: [account, mark.mark, log((accounts + 1) / Double(count))])
    }
  }
}
