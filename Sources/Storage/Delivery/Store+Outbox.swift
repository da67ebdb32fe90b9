import GRDB
package import LeadModel

extension Store {
  /// Writes down hand-overs that are to be made, flushed to the disk. One that is there already (a
  /// decision, for a receiver) is not written twice; one about the same lead that nobody has begun is
  /// superseded.
  package func enqueue(_ new: [NewDelivery], at now: Timestamp) throws(StorageError) {
    guard !new.isEmpty else { return }
    try writeDurably { db in
      for delivery in new {
        try Self.supersede(
          delivery.lead, receiver: delivery.receiver, except: delivery.decision, at: now, db)
        try db.execute(
          sql: """
            INSERT INTO deliveries
              (key, receiver, lead, decision, event, state, due_at, created_at, digest, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, 'pending', ?6, ?6, ?7, ?8) ON CONFLICT DO NOTHING
            """,
          arguments: [
            delivery.key, delivery.receiver, delivery.lead.rawValue, delivery.decision.rawValue,
            delivery.event.rawValue, now.millisecondsSince1970, Digest.sha256(delivery.payload),
            String(decoding: delivery.payload, as: UTF8.self),
          ])
      }
    }
  }

  /// Takes back what nobody has begun to tell a receiver of a lead.
  package func supersedeDeliveries(
    of lead: LeadID, to receiver: String, at now: Timestamp
  ) throws(StorageError) {
    try write { db in try Self.supersede(lead, receiver: receiver, at: now, db) }
  }

  /// The next hand-over to a receiver that is due, for this process alone until the claim ends.
  package func claimDelivery(
    to receiver: String, owner: ProcessOwner, at now: Timestamp, for duration: Duration
  ) throws(StorageError) -> OutboxEntry? {
    try write { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          UPDATE deliveries SET attempts = attempts + 1, claim_owner = ?1, claim_expires = ?2
          WHERE seq = (
            SELECT seq FROM deliveries
            WHERE receiver = ?3 AND state = 'pending' AND due_at <= ?4
              AND (claim_owner IS NULL OR claim_expires <= ?4)
            ORDER BY due_at, seq LIMIT 1)
          RETURNING key, receiver, lead, event, attempts, payload
          """,
        arguments: [
          owner.description, now.advanced(by: duration).millisecondsSince1970, receiver,
          now.millisecondsSince1970,
        ])
      return try row.map { row in
        OutboxEntry(
          key: row["key"], receiver: row["receiver"], lead: LeadID(row["lead"] as String),
          event: try row.word("event"), attempts: row["attempts"],
          payload: Array((row["payload"] as String? ?? "").utf8))
      }
    }
  }

  /// Writes down what a try came to, flushed to the disk; nothing when the claim went to another
  /// process meanwhile. What was sent keeps its digest only.
  package func finishDelivery(
    _ key: String, owner: ProcessOwner, _ end: DeliveryEnd, at now: Timestamp
  ) throws(StorageError) {
    let time = now.millisecondsSince1970
    let (state, due, failure): (DeliveryState, Int64?, String?) =
      switch end {
      case .sent: (.sent, nil, nil)
      case .dead(let reason): (.dead, nil, reason)
      case .later(let due, let reason): (.pending, due.millisecondsSince1970, reason)
      }
    try writeDurably { db in
      try db.execute(
        sql: """
          UPDATE deliveries SET state = ?1, due_at = coalesce(?2, due_at), failure = ?3,
            finished_at = iif(?1 = 'pending', NULL, ?4), claim_owner = NULL, claim_expires = NULL,
            payload = iif(?1 = 'sent', NULL, payload)
          WHERE key = ?5 AND state = 'pending' AND claim_owner = ?6
          """,
        arguments: [state.rawValue, due, failure, time, key, owner.description])
    }
  }

  /// Gives back what processes that have ended were sending; it is sent again.
  package func releaseDeliveriesOfGoneProcesses() throws(StorageError) {
    try write { db in
      let owners = try String.fetchAll(
        db, sql: "SELECT DISTINCT claim_owner FROM deliveries WHERE claim_owner IS NOT NULL")
      for owner in owners where ProcessOwner(owner)?.isGone == true {
        try db.execute(
          sql: """
            UPDATE deliveries SET claim_owner = NULL, claim_expires = NULL WHERE claim_owner = ?
            """, arguments: [owner])
      }
    }
  }

  /// Makes dead hand-overs due again; gives how many.
  package func reviveDeliveries(at now: Timestamp) throws(StorageError) -> Int {
    try write { db in
      try db.execute(
        sql: """
          UPDATE deliveries SET state = 'pending', attempts = 0, due_at = ?, finished_at = NULL
          WHERE state = 'dead' AND payload IS NOT NULL
          """, arguments: [now.millisecondsSince1970])
      return db.changesCount
    }
  }

  private static func supersede(
    _ lead: LeadID, receiver: String, except decision: DecisionID? = nil, at now: Timestamp,
    _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE deliveries SET state = 'superseded', finished_at = ?, payload = NULL
        WHERE receiver = ? AND lead = ? AND decision IS NOT ? AND state = 'pending'
          AND claim_owner IS NULL
        """,
      arguments: [now.millisecondsSince1970, receiver, lead.rawValue, decision?.rawValue])
  }
}
