import GRDB
package import LeadModel

extension Store {
  /// The decisions that stand on these leads; those without one are left out.
  package func standing(of leads: [LeadID]) throws(StorageError) -> [LeadID: StandingDecision] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT lead, payload FROM standing_decisions
          WHERE lead IN (SELECT value FROM json_each(?))
          """, arguments: [try CanonicalJSON.text(leads)])
      var standing: [LeadID: StandingDecision] = [:]
      for row in rows {
        standing[LeadID(row["lead"] as String)] = try row.payload(StandingDecision.self)
      }
      return standing
    }
  }

  /// Who has the leads of these organisations, the latest decision deciding.
  package func accountOwners(
    of organizations: [ProfileID]
  ) throws(StorageError) -> [ProfileID: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT l.organization, s.owner FROM standing_decisions AS s
          JOIN leads AS l ON l.id = s.lead
          WHERE s.owner IS NOT NULL AND l.organization IN (SELECT value FROM json_each(?))
          ORDER BY s.seq
          """, arguments: [try CanonicalJSON.text(organizations)])
      var owners: [ProfileID: String] = [:]
      for row in rows { owners[ProfileID(row["organization"] as String)] = row["owner"] }
      return owners
    }
  }

  /// Who was the last to get a lead of each queue in turn.
  package func lastInTurn() throws(StorageError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT queue, owner FROM decisions
          WHERE seq IN (SELECT max(seq) FROM decisions WHERE turn = 1 GROUP BY queue)
          """)
      var last: [String: String] = [:]
      for row in rows { last[row["queue"]] = row["owner"] }
      return last
    }
  }

  /// Leads that have to be decided again by `instant`, the longest due first.
  package func leadsDue(by instant: Timestamp) throws(StorageError) -> [LeadID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT lead FROM standing_decisions WHERE due <= ? ORDER BY due, lead",
        arguments: [instant.millisecondsSince1970]
      ).map { LeadID($0) }
    }
  }

  /// Notes when a lead that was looked at and stays as it is has to be looked at again.
  package func postpone(_ lead: LeadID, to due: Timestamp?) throws(StorageError) {
    try write { db in
      try db.executeCached(
        sql: "UPDATE standing_decisions SET due = ? WHERE lead = ?",
        arguments: [due?.millisecondsSince1970, lead.rawValue])
    }
  }

  /// Makes a decision the one that stands.
  static func stand(_ decision: Decision, seq: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT payload FROM standing_decisions WHERE lead = ?"),
      arguments: [decision.lead.rawValue])
    let standing = StandingDecision(
      decision, after: try row?.payload(StandingDecision.self))
    try db.executeCached(
      sql: """
        INSERT OR REPLACE INTO standing_decisions (lead, seq, owner, assigned_at, due, payload)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.lead.rawValue, seq, standing.owner, standing.assignedAt?.millisecondsSince1970,
        decision.timing?.due?.millisecondsSince1970, try CanonicalJSON.text(standing),
      ])
  }
}
