import GRDB
package import LeadModel

/// One page of a list of leads.
package struct LeadPageQuery: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case score, due, newest, oldest, name
  }

  package var queue: String?
  package var tier: String?
  /// Who has it; `nobody` for those that nobody has.
  package var owner: String?
  package var isQualified: Bool?
  /// Only those for which something is due by then: a first contact, an escalation.
  package var dueBy: Timestamp?
  /// What it has come to: an outcome, or `any`.
  package var outcome: String?
  /// Where its first signal came from: `document`, or the name of a system.
  package var source: String?
  /// Points of the combined score, the upper end not included.
  package var points: Range<Double>?
  package var search: String?
  package var order: Order
  package var offset: Int
  package var limit: Int

  package init(
    queue: String? = nil, tier: String? = nil, search: String? = nil, order: Order = .score,
    offset: Int = 0, limit: Int = 50
  ) {
    self.queue = queue
    self.tier = tier
    self.search = search
    self.order = order
    self.offset = offset
    self.limit = limit
  }
}

/// How many leads stand in each queue and tier.
package struct LeadFacet: Hashable, Sendable {
  package let queue: String
  package let tier: String
  package let leads: Int
}

extension Store {
  /// The leads of one page, in its order.
  package func leads(on page: LeadPageQuery) throws(StorageError) -> [LeadRow] {
    try read { db in
      let search = page.search?.lowercased()
      let pattern = page.search.flatMap(FTS5Pattern.init(matchingAllPrefixesIn:))
      var arguments: StatementArguments = ["limit": page.limit, "offset": page.offset]
      var conditions: [String] = []
      func demand(_ condition: String, _ name: String, _ value: (any DatabaseValueConvertible)?) {
        guard let value else { return }
        conditions.append(condition)
        arguments += [name: value]
      }
      demand("d.queue = :queue", "queue", page.queue)
      demand("d.tier = :tier", "tier", page.tier)
      demand("coalesce(d.owner, 'nobody') = :owner", "owner", page.owner)
      demand("d.qualified = :qualified", "qualified", page.isQualified)
      demand("\(Self.firstSource) = :source", "source", page.source)
      if let outcome = page.outcome {
        conditions.append(Self.toldOutcome(outcome))
        if outcome != "any" { arguments += ["outcome": outcome] }
      }
      demand("s.due <= :due", "due", page.dueBy?.millisecondsSince1970)
      demand("l.combined >= :low", "low", page.points.map { Int($0.lowerBound * 1_000_000) })
      demand("l.combined < :high", "high", page.points.map { Int($0.upperBound * 1_000_000) })
      demand(
        pattern == nil ? "instr(l.search, :search) > 0" : Self.searched, "search", search)
      if search != nil, let pattern { arguments += ["words": pattern] }
      let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
      return try Row.fetchAll(
        db,
        sql: """
          \(search != nil && pattern != nil ? Self.hits : "") \(Self.leadsWithDecisions)
          \(condition) ORDER BY \(search == nil ? "" : Self.namedFirst) \(Self.order(page.order))
          LIMIT :limit OFFSET :offset
          """, arguments: arguments
      ).map(Self.leadRow)
    }
  }

  /// Queues and tiers with their leads, by name; leads without a decision are not counted.
  package func leadFacets() throws(StorageError) -> [LeadFacet] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.queue, d.tier, count(*) AS n FROM leads AS l
          JOIN standing_decisions AS s ON s.lead = l.id JOIN decisions AS d ON d.seq = s.seq
          GROUP BY 1, 2 ORDER BY 1, 2
          """
      ).map { LeadFacet(queue: $0["queue"], tier: $0["tier"], leads: $0["n"]) }
    }
  }

  /// Leads of people at an organisation, or of the organisation alone; best first.
  package func leads(
    at organization: ProfileID, limit: Int
  ) throws(StorageError) -> [LeadRow] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          \(Self.leadsWithDecisions) WHERE l.organization = :organization
          ORDER BY \(Self.order(.score)) LIMIT :limit
          """, arguments: ["organization": organization.rawValue, "limit": limit]
      ).map(Self.leadRow)
    }
  }

  /// The leads that a profile is part of, best first.
  package func leads(of profile: ProfileID, limit: Int) throws(StorageError) -> [LeadRow] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          \(Self.leadsWithDecisions) WHERE l.person = :profile OR l.organization = :profile
          ORDER BY \(Self.order(.score)) LIMIT :limit
          """, arguments: ["profile": profile.rawValue, "limit": limit]
      ).map(Self.leadRow)
    }
  }

  /// The signals of some profiles, the latest first.
  package func signals(of profiles: [ProfileID]) throws(StorageError) -> [Signal] {
    try read { db in
      try profiles.flatMap { profile in
        try Row.fetchAll(
          db,
          sql: """
            SELECT payload FROM signals WHERE profile = ? ORDER BY occurred_at DESC, source, id
            """, arguments: [profile.rawValue]
        ).map { try $0.payload(Signal.self) }
      }.sorted { $0.occurredAt > $1.occurredAt }
    }
  }

  private static func order(_ order: LeadPageQuery.Order) -> String {
    switch order {
    case .score: "l.combined DESC NULLS LAST, l.id"
    case .due: "s.due NULLS LAST, l.combined DESC NULLS LAST, l.id"
    case .newest: "s.seq DESC NULLS LAST, l.id"
    case .oldest: "s.seq NULLS LAST, l.id"
    case .name: "l.title COLLATE NOCASE, l.id"
    }
  }

  /// Who bears the name comes before those who stand beside it.
  private static let namedFirst = "instr(l.search, :search) = 0,"

  private static let leadsWithDecisions = """
    SELECT l.*, d.id AS decision, d.qualified, d.tier, d.queue, d.owner, d.decided_at, s.due
    FROM leads AS l LEFT JOIN standing_decisions AS s ON s.lead = l.id
      LEFT JOIN decisions AS d ON d.seq = s.seq
    """

  /// Profiles that documents with all the words speak of: found once, not for each lead.
  private static let hits = """
    WITH hits AS MATERIALIZED (
      SELECT DISTINCT m.profile FROM page_text JOIN pages AS p ON p.id = page_text.rowid
      JOIN documents AS doc ON doc.seq = p.document
      JOIN records AS r ON r.extraction = doc.extraction
      JOIN members AS m ON m.record = r.id
      WHERE page_text MATCH :words)
    """

  private static let searched = """
    (instr(l.search, :search) > 0 OR l.person IN (SELECT profile FROM hits)
      OR l.organization IN (SELECT profile FROM hits))
    """
}
