import GRDB
import LeadModel

/// Which leads stand on a page of a list: found in indexes alone, so that rows are read only for
/// those that are shown. Rows of leads and decisions are large.
struct LeadChoice {
  /// `WITH … chosen (place)`: row ids of leads.
  let sql: String
  /// Of `chosen`, and of the rows behind it.
  let order: String
  let arguments: StatementArguments

  static let byScore = "l.combined DESC NULLS LAST, l.id"

  init(_ page: LeadPageQuery) {
    let search = page.search?.lowercased()
    let words = page.search.flatMap(FTS5Pattern.init(matchingAllPrefixesIn:))
    var filter = Filter(page)
    filter.demand(words == nil ? Self.named : Self.searched, "search", search)
    var arguments = filter.arguments + ["limit": page.limit, "offset": page.offset]
    if search != nil, let words { arguments += ["words": words] }
    let order = Self.order(page.order, isSearch: search != nil)
    let hits = search != nil && words != nil ? "\(Self.hits)," : ""
    sql = """
      WITH \(hits) chosen (place) AS MATERIALIZED (
        SELECT l.rowid FROM \(Self.source(page.order, isSearch: search != nil)) \(filter.sql)
        ORDER BY \(order) LIMIT :limit OFFSET :offset)
      """
    self.order = order
    self.arguments = arguments
  }

  /// The index that has the order, or what is searched.
  private static func source(_ order: LeadPageQuery.Order, isSearch: Bool) -> String {
    let standing = "CROSS JOIN standing_decisions AS s ON s.lead = l.id"
    return switch (order, isSearch) {
    case (.score, true), (.name, true): "leads AS l INDEXED BY leads_by_search"
    case (_, true): "leads AS l INDEXED BY leads_by_search \(standing)"
    case (.score, false), (.name, false): "leads AS l"
    case (_, false): "standing_decisions AS s CROSS JOIN leads AS l ON l.id = s.lead"
    }
  }

  private static func order(_ order: LeadPageQuery.Order, isSearch: Bool) -> String {
    let own =
      switch order {
      case .score: byScore
      case .due: "s.due IS NULL, s.due, s.lead"
      case .newest: "s.seq DESC, s.lead DESC"
      case .oldest: "s.seq, s.lead"
      case .name: "l.title COLLATE NOCASE, l.id"
      }
    // Who bears the name comes before those who stand beside it.
    return isSearch ? "instr(l.search, :search) = 0, \(own)" : own
  }

  private static let named = "instr(l.search, :search) > 0"

  private static let searched = """
    (instr(l.search, :search) > 0 OR l.person IN (SELECT profile FROM hits)
      OR l.organization IN (SELECT profile FROM hits))
    """

  /// Profiles that documents with all the words speak of: found once, not for each lead.
  private static let hits = """
    hits AS MATERIALIZED (
      SELECT DISTINCT m.profile FROM page_text JOIN pages AS p ON p.id = page_text.rowid
      JOIN documents AS doc ON doc.seq = p.document
      JOIN records AS r ON r.extraction = doc.extraction
      JOIN members AS m ON m.record = r.id
      WHERE page_text MATCH :words)
    """
}

extension LeadChoice {
  /// The conditions of a page. The plus keeps SQLite from looking leads up one by one where it can go
  /// along an index that has their order.
  private struct Filter {
    private(set) var arguments: StatementArguments = [:]
    private var conditions: [String] = []

    var sql: String {
      conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
    }

    init(_ page: LeadPageQuery) {
      demandDecision("d.queue = :queue", "queue", page.queue)
      demandDecision("d.tier = :tier", "tier", page.tier)
      demandDecision("d.qualified = :qualified", "qualified", page.isQualified)
      if page.owner == "nobody" {
        conditions.append(Self.standing("owner IS NULL"))
      } else {
        demand(Self.standing("owner = :owner"), "owner", page.owner)
      }
      demand(Self.standing("due <= :due"), "due", page.dueBy?.millisecondsSince1970)
      demand("\(Store.firstSource) = :source", "source", page.source)
      demand("l.combined >= :low", "low", page.points.map { Int($0.lowerBound * 1_000_000) })
      demand("l.combined < :high", "high", page.points.map { Int($0.upperBound * 1_000_000) })
      if let outcome = page.outcome {
        conditions.append(Store.toldOutcome(outcome))
        if outcome != "any" { arguments += ["outcome": outcome] }
      }
    }

    mutating func demand(
      _ condition: String, _ name: String, _ value: (any DatabaseValueConvertible)?
    ) {
      guard let value else { return }
      conditions.append(condition)
      arguments += [name: value]
    }

    private mutating func demandDecision(
      _ condition: String, _ name: String, _ value: (any DatabaseValueConvertible)?
    ) {
      demand(
        """
        +l.id IN (SELECT s.lead FROM decisions AS d INDEXED BY decisions_by_queue
          CROSS JOIN standing_decisions AS s ON s.seq = d.seq WHERE \(condition))
        """, name, value)
    }

    private static func standing(_ condition: String) -> String {
      "+l.id IN (SELECT lead FROM standing_decisions WHERE \(condition))"
    }
  }
}
