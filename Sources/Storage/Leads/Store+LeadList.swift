import GRDB
import LeadModel

extension Store {
  /// Leads by combined score, best first, then by id; those without a score come last.
  package func leads(matching filter: LeadFilter = LeadFilter()) throws(StorageError) -> [LeadRow] {
    try read { db in
      let pattern = filter.search.flatMap(FTS5Pattern.init(matchingAllPrefixesIn:))
      let arguments: StatementArguments = [
        "queue": filter.queue, "tier": filter.tier,
        "least": filter.minimumScore.map { Int(($0 * 1_000_000).rounded(.up)) },
        "search": filter.search?.lowercased(), "limit": filter.limit,
      ]
      let onPages = pattern == nil ? "" : "OR \(Self.onPages)"
      let words: StatementArguments = pattern.map { ["words": $0] } ?? [:]
      return try Row.fetchAll(
        db, sql: "\(Self.list) \(onPages)) \(Self.order)", arguments: arguments + words
      ).map(Self.leadRow)
    }
  }

  private static let list = """
    SELECT l.*, d.id AS decision, d.qualified, d.tier, d.queue, d.owner, d.decided_at, s.due,
      (SELECT json_extract(payload, '$.probability.value') FROM scores
        WHERE lead = l.id AND kind = 'ensemble') AS probability
    FROM leads AS l LEFT JOIN standing_decisions AS s ON s.lead = l.id
      LEFT JOIN decisions AS d ON d.seq = s.seq
    WHERE (:queue IS NULL OR d.queue = :queue) AND (:tier IS NULL OR d.tier = :tier)
      AND (:least IS NULL OR l.combined >= :least)
      AND (:search IS NULL OR instr(l.search, :search) > 0
    """

  private static let onPages = """
    EXISTS (
      SELECT 1 FROM members AS m JOIN records AS r ON r.id = m.record
      JOIN documents AS doc ON doc.extraction = r.extraction
      JOIN pages AS p ON p.document = doc.seq
      WHERE m.profile IN (l.person, l.organization)
        AND p.id IN (SELECT rowid FROM page_text WHERE page_text MATCH :words))
    """

  private static let order = """
    ORDER BY l.combined DESC NULLS LAST, l.id LIMIT :limit
    """

  static func leadRow(_ row: Row) throws -> LeadRow {
    let points = { (column: String) in (row[column] as Int?).map { Double($0) / 1_000_000 } }
    return LeadRow(
      lead: try lead(row), title: row["title"], fit: points("fit"),
      intent: points("intent"), combined: points("combined"),
      probability: row["probability"], decision: decisionSummary(row))
  }

  /// From the columns beside it where they say it all, which spares decoding the payload.
  static func lead(_ row: Row) throws -> Lead {
    let id = { (column: String) in (row[column] as String?).map { ProfileID($0) } }
    return try Lead(person: id("person"), organization: id("organization"))
      ?? row.payload(Lead.self)
  }

  private static func decisionSummary(_ row: Row) -> DecisionSummary? {
    guard let id = row["decision"] as String? else { return nil }
    return DecisionSummary(
      id: DecisionID(id), qualified: row["qualified"], tier: row["tier"], queue: row["queue"],
      owner: row["owner"], decidedAt: Timestamp(millisecondsSince1970: row["decided_at"]),
      due: (row["due"] as Int64?).map { Timestamp(millisecondsSince1970: $0) })
  }
}
