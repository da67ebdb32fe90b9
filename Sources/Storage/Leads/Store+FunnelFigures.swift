import GRDB
import LeadModel

/// How leads that somebody told the end of were decided before, and what became of them.
package struct OutcomeTally: Hashable, Sendable {
  package let queue: String
  /// Where its first signal came from: `document`, or the name of a system.
  package let source: String
  package let isQualified: Bool
  /// Accepted, an opportunity, or won.
  package let good: Int
  package let all: Int
}

/// How long leads took from the arrival of their first document, in hours; `nil` where none did.
package struct PaceTally: Hashable, Sendable {
  package let queue: String
  package let leads: Int
  /// Mean time until a decision qualified it.
  package let hoursToQualify: Double?
  /// Mean time until somebody got it.
  package let hoursToRoute: Double?
}

extension Store {
  /// Leads with an outcome besides revenue, by how the last decision before it was.
  package func outcomeTallies() throws(StorageError) -> [OutcomeTally] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          WITH told AS (
            SELECT lead, min(at) AS first, max(at) AS last FROM outcomes
            WHERE kind <> 'revenue' AND payload IS NOT NULL GROUP BY lead),
          ended AS (
            SELECT t.lead, t.first, o.kind FROM told AS t JOIN outcomes AS o
              ON o.lead = t.lead AND o.at = t.last AND o.kind <> 'revenue' GROUP BY t.lead)
          SELECT d.queue, \(Self.firstSource) AS source, d.qualified,
            sum(e.kind IN ('accepted', 'opportunity', 'won')) AS good, count(*) AS n
          FROM ended AS e JOIN leads AS l ON l.id = e.lead
          JOIN decisions AS d ON d.seq = (
            SELECT max(seq) FROM decisions WHERE lead = e.lead AND decided_at <= e.first)
          GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
          """
      ).map {
        OutcomeTally(
          queue: $0["queue"], source: $0["source"], isQualified: $0["qualified"],
          good: $0["good"], all: $0["n"])
      }
    }
  }

  /// How long qualified leads took, by queue.
  package func paceTallies() throws(StorageError) -> [PaceTally] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          WITH paces AS (
            SELECT d.queue, (
                SELECT min(doc.first_seen) FROM members AS m JOIN records AS r ON r.id = m.record
                JOIN extractions AS e ON e.id = r.extraction
                JOIN documents AS doc ON doc.seq = e.document
                WHERE m.profile = coalesce(l.person, l.organization)) AS arrival,
              (SELECT min(decided_at) FROM decisions WHERE lead = l.id AND qualified) AS qualified,
              (SELECT min(decided_at) FROM decisions WHERE lead = l.id AND owner IS NOT NULL)
                AS routed
            FROM leads AS l JOIN standing_decisions AS s ON s.lead = l.id
            JOIN decisions AS d ON d.seq = s.seq WHERE d.qualified)
          SELECT queue, count(*) AS n, avg(max(qualified - arrival, 0)) AS to_qualify,
            avg(max(routed - arrival, 0)) AS to_route
          FROM paces GROUP BY 1 ORDER BY 1
          """
      ).map { row in
        let hours = { (column: String) in (row[column] as Double?).map { $0 / 3_600_000 } }
        return PaceTally(
          queue: row["queue"], leads: row["n"], hoursToQualify: hours("to_qualify"),
          hoursToRoute: hours("to_route"))
      }
    }
  }

  /// Where the first signal of the lead `l` came from.
  static let firstSource = """
    coalesce((SELECT source FROM signals WHERE profile IN (l.person, l.organization)
      ORDER BY occurred_at, source LIMIT 1), 'document')
    """

  /// Leads that have come to one outcome, or to any.
  static func toldOutcome(_ kind: String) -> String {
    let told = "SELECT lead, kind, max(at) FROM outcomes WHERE kind <> 'revenue' GROUP BY lead"
    let condition = kind == "any" ? "" : "WHERE kind = :outcome"
    return "l.id IN (SELECT lead FROM (\(told)) \(condition))"
  }
}
