import GRDB
package import Graph
package import LeadModel

/// Nodes near one, with the edges between them.
package struct Neighbourhood: Sendable {
  /// Nearest first, then by kind and id; the first is the one asked for.
  package let nodes: [(node: KnowledgeNode, depth: Int)]
  package let edges: [KnowledgeEdge]
  /// Whether there is more than was asked for.
  package let isCut: Bool
}

/// An account that is like another, or a product for it.
package struct Likeness: Hashable, Sendable {
  package let node: KnowledgeNode
  /// 0…1 for accounts; for products the sum over the accounts that want them.
  package let score: Double
  /// What both have, or who wants the product; at most five.
  package let because: [String]
}

extension Store {
  /// Everything within `depth` steps, at most `limit` nodes. Industries and places are shown and not
  /// walked through: whoever shares one has nothing to do with the other.
  package func neighbourhood(
    of id: String, depth: Int, limit: Int = 500
  ) throws(StorageError) -> Neighbourhood? {
    try read { db in
      guard let start = try Self.node(id, db) else { return nil }
      let rows = try Row.fetchAll(
        db, sql: Self.walk,
        arguments: ["start": start, "depth": depth, "limit": limit * 4 + 1])
      let reached = rows.prefix(limit)
      let nodes = try reached.map { row in
        (node: try Self.node(row), depth: row["depth"] as Int)
      }
      let ids = Dictionary(
        uniqueKeysWithValues: zip(reached.map { $0["id"] as Int64 }, nodes.map(\.node)))
      return Neighbourhood(
        nodes: nodes, edges: try Self.edges(among: ids, db), isCut: rows.count > limit)
    }
  }

  /// Accounts with a history like this one's: the cosine of what both are known by, rare things
  /// weighing more. What very many have tells nothing and is left out.
  package func similarAccounts(
    to id: String, limit: Int = 20
  ) throws(StorageError) -> [Likeness] {
    try read { db in
      guard let account = try Self.node(id, db) else { return [] }
      return try Self.similar(to: account, limit: limit, db)
    }
  }

  /// Products that accounts like this one want and it has not asked for, best first.
  package func crossSell(
    to id: String, limit: Int = 20
  ) throws(StorageError) -> [Likeness] {
    try read { db in
      guard let account = try Self.node(id, db) else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          WITH \(Self.alike),
          best AS (SELECT * FROM alike ORDER BY score DESC, account LIMIT 50)
          SELECT substr(p.mark, 9) AS product, b.score, n.title
          FROM best AS b JOIN graph_nodes AS n ON n.id = b.account
          JOIN graph_marks AS p ON p.account = b.account
          WHERE p.mark >= 'product:' AND p.mark < 'product;'
            AND p.mark NOT IN (SELECT mark FROM graph_marks WHERE account = :account)
          ORDER BY b.score DESC, n.key
          """, arguments: ["account": account])
      var found: [String: (score: Double, because: [String])] = [:]
      for row in rows {
        found[row["product"], default: (0, [])].score += row["score"]
        found[row["product"]]?.because.append(row["title"])
      }
      return found.map { product, why in
        Likeness(
          node: KnowledgeNode(.product, id: product, title: product), score: why.score,
          because: Array(why.because.prefix(5)))
      }
      .sorted { ($1.score, $0.node.id) < ($0.score, $1.node.id) }
      .prefix(limit).map(\.self)
    }
  }

  /// All nodes, then all edges, one after the other.
  package func walkGraph(
    _ node: (KnowledgeNode) throws -> Void, _ edge: (KnowledgeEdge) throws -> Void
  ) throws(StorageError) {
    try read { db in
      var ids: [Int64: KnowledgeNode] = [:]
      let nodes = try Row.fetchCursor(db, sql: "SELECT * FROM graph_nodes ORDER BY id")
      while let row = try nodes.next() {
        let value = try Self.node(row)
        ids[row["id"]] = value
        try node(value)
      }
      let edges = try Row.fetchCursor(db, sql: "SELECT * FROM graph_edges ORDER BY id")
      while let row = try edges.next() {
        if let value = try Self.edge(row, ids) { try edge(value) }
      }
    }
  }

  /// Breadth first: without ORDER BY the queue is first in, first out
  /// (https://sqlite.org/lang_with.html#controlling_depth_first_versus_breadth_first_search_of_a_tree_using_order_by).
  private static let walk = """
    WITH RECURSIVE reach (id, depth) AS (
      SELECT :start, 0
      UNION
      SELECT e.target, r.depth + 1
      FROM reach AS r JOIN graph_nodes AS n ON n.id = r.id
      JOIN graph_edges AS e ON e.source = r.id
      WHERE r.depth < :depth AND (r.depth = 0 OR n.kind NOT IN ('industry', 'place'))
      UNION
      SELECT e.source, r.depth + 1
      FROM reach AS r JOIN graph_nodes AS n ON n.id = r.id
      JOIN graph_edges AS e ON e.target = r.id
      WHERE r.depth < :depth AND (r.depth = 0 OR n.kind NOT IN ('industry', 'place'))
      LIMIT :limit),
    nearest (id, depth) AS (SELECT id, min(depth) FROM reach GROUP BY id)
    SELECT n.*, nearest.depth FROM nearest JOIN graph_nodes AS n ON n.id = nearest.id
    ORDER BY nearest.depth, n.kind, n.key
    """

  /// Accounts by the cosine of their marks to those of `:account`.
  private static let alike = """
    mine AS (
      SELECT m.mark, m.weight FROM graph_marks AS m WHERE m.account = :account
        AND (SELECT count(*) FROM (
          SELECT 1 FROM graph_marks AS o WHERE o.mark = m.mark LIMIT 2001)) <= 2000),
    shared AS (
      SELECT o.account, sum(mine.weight * mine.weight) AS product,
        group_concat(mine.mark, char(10)) AS marks
      FROM mine JOIN graph_marks AS o ON o.mark = mine.mark
      WHERE o.account <> :account GROUP BY o.account
      ORDER BY product DESC, o.account LIMIT 500),
    alike AS (
      SELECT s.account, s.marks, s.product / sqrt(
          (SELECT sum(weight * weight) FROM graph_marks WHERE account = :account)
          * (SELECT sum(weight * weight) FROM graph_marks WHERE account = s.account)) AS score
      FROM shared AS s)
    """

  private static func similar(
    to account: Int64, limit: Int, _ db: Database
  ) throws -> [Likeness] {
    try Row.fetchAll(
      db,
      sql: """
        WITH \(alike)
        SELECT n.*, a.marks, a.score FROM alike AS a JOIN graph_nodes AS n ON n.id = a.account
        ORDER BY a.score DESC, n.key LIMIT :limit
        """, arguments: ["account": account, "limit": limit]
    ).map { row in
      let marks = (row["marks"] as String).split(separator: "\n").map(String.init).sorted()
      return Likeness(
        node: try node(row), score: min(1, row["score"] ?? 0), because: Array(marks.prefix(5)))
    }
  }

  private static func node(_ id: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM graph_nodes WHERE kind IN (\(kinds)) AND key = ?", arguments: [id])
  }

  /// Named, so that the index over kind and key serves.
  private static let kinds = KnowledgeNode.Kind.allCases.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  private static func node(_ row: Row) throws -> KnowledgeNode {
    KnowledgeNode(try row.word("kind"), id: row["key"], title: row["title"])
  }

  private static func edges(
    among ids: [Int64: KnowledgeNode], _ db: Database
  ) throws -> [KnowledgeEdge] {
    let from = try db.cachedStatement(
      sql: "SELECT source, target, id FROM graph_edges WHERE source = ? ORDER BY id LIMIT 10000")
    let whole = try db.cachedStatement(sql: "SELECT * FROM graph_edges WHERE id = ?")
    var edges: [KnowledgeEdge] = []
    for source in ids.keys.sorted() {
      let rows = try Row.fetchCursor(from, arguments: [source])
      var inside: [Int64] = []
      while let row = try rows.next() { if ids[row["target"]] != nil { inside.append(row["id"]) } }
      for id in inside {
        if let row = try Row.fetchOne(whole, arguments: [id]), let edge = try edge(row, ids) {
          edges.append(edge)
        }
      }
    }
    return edges
  }

  private static func edge(
    _ row: Row, _ ids: [Int64: KnowledgeNode]
  ) throws -> KnowledgeEdge? {
    guard let from = ids[row["source"]], let to = ids[row["target"]] else { return nil }
    return KnowledgeEdge(
      try row.word("kind"), from: from, to: to, confidence: row["confidence"],
      evidence: try row.payload([EdgeEvidence].self, "evidence"), validTo: row.time("valid_to"))
  }
}
