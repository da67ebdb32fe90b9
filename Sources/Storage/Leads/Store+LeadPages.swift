import GRDB
package import LeadModel

/// One page of a list of leads.
package struct LeadPageQuery: Hashable, Sendable {
  /// `due`, `newest` and `oldest` go by the standing decision: a lead that is not decided yet, as one
  /// may be for moments, stands in none of them.
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
  /// The leads of one page, in its order; in orders by decision, those that have one.
  package func leads(on page: LeadPageQuery) throws(StorageError) -> [LeadRow] {
    try read { db in
      let choice = LeadChoice(page)
      return try db.cachedRows(
        sql: """
          \(choice.sql)
          \(Self.leadsWithDecisions) WHERE l.rowid IN (SELECT place FROM chosen)
          ORDER BY \(choice.order)
          """, arguments: choice.arguments
      ).map(Self.leadRow)
    }
  }

  /// Queues and tiers with their leads, by name; leads without a decision are not counted.
  package func leadFacets() throws(StorageError) -> [LeadFacet] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.queue, d.tier, count(*) AS n FROM decisions AS d INDEXED BY decisions_by_queue
          CROSS JOIN standing_decisions AS s ON s.seq = d.seq
          CROSS JOIN leads AS l ON l.id = s.lead GROUP BY 1, 2 ORDER BY 1, 2
          """
      ).map { LeadFacet(queue: $0["queue"], tier: $0["tier"], leads: $0["n"]) }
    }
  }

  /// Leads of people at an organisation, or of the organisation alone; best first.
  package func leads(
    at organization: ProfileID, limit: Int
  ) throws(StorageError) -> [LeadRow] {
    try read { db in
      try db.cachedRows(
        sql: """
          \(Self.leadsWithDecisions) WHERE l.organization = :organization
          ORDER BY \(LeadChoice.byScore) LIMIT :limit
          """, arguments: ["organization": organization.rawValue, "limit": limit]
      ).map(Self.leadRow)
    }
  }

  /// The leads that a profile is part of, best first.
  package func leads(of profile: ProfileID, limit: Int) throws(StorageError) -> [LeadRow] {
    try read { db in
      try db.cachedRows(
        sql: """
          \(Self.leadsWithDecisions) WHERE l.person = :profile OR l.organization = :profile
          ORDER BY \(LeadChoice.byScore) LIMIT :limit
          """, arguments: ["profile": profile.rawValue, "limit": limit]
      ).map(Self.leadRow)
    }
  }

  /// The signals of some profiles, the latest first.
  package func signals(of profiles: [ProfileID]) throws(StorageError) -> [Signal] {
    try read { db in
      try profiles.flatMap { profile in
        try db.cachedRows(
          sql: """
            SELECT payload FROM signals WHERE profile = ? ORDER BY occurred_at DESC, source, id
            """, arguments: [profile.rawValue]
        ).map { try $0.payload(Signal.self) }
      }.sorted { $0.occurredAt > $1.occurredAt }
    }
  }

  private static let leadsWithDecisions = """
    SELECT l.payload, l.person, l.organization, l.title, l.fit, l.intent, l.combined,
      d.id AS decision, d.qualified, d.tier, d.queue, d.owner, d.decided_at, s.due
    FROM leads AS l LEFT JOIN standing_decisions AS s ON s.lead = l.id
      LEFT JOIN decisions AS d ON d.seq = s.seq
    """
}
