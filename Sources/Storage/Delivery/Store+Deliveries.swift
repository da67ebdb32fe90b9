import GRDB
package import LeadModel

extension Store {
  /// By lead, what a receiver knows.
  package func lastDeliveries(
    to receiver: String
  ) throws(StorageError) -> [LeadID: LastDelivery] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT lead, decision, event, state FROM deliveries
          WHERE receiver = ? AND state <> 'superseded' ORDER BY seq
          """, arguments: [receiver])
      var last: [LeadID: LastDelivery] = [:]
      while let row = try rows.next() {
        let (lead, decision) = (LeadID(row["lead"] as String), DecisionID(row["decision"]))
        var known = last[lead] ?? LastDelivery(decision: decision)
        known.decision = decision
        if try row.word("state") == DeliveryState.sent {
          known.told = .init(decision: decision, event: try row.word("event"))
        }
        last[lead] = known
      }
      return last
    }
  }

  /// Hand-overs, newest first.
  package func deliveries(
    state: DeliveryState? = nil, limit: Int = .max
  ) throws(StorageError) -> [DeliveryRow] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM deliveries WHERE ?1 IS NULL OR state = ?1 ORDER BY seq DESC LIMIT ?2
          """, arguments: [state?.rawValue, limit]
      ).map { row in
        DeliveryRow(
          key: row["key"], receiver: row["receiver"], lead: LeadID(row["lead"] as String),
          event: try row.word("event"), state: try row.word("state"), attempts: row["attempts"],
          dueAt: Timestamp(millisecondsSince1970: row["due_at"]),
          finishedAt: row.time("finished_at"), failure: row["failure"])
      }
    }
  }

  /// Hand-overs by receiver and state; no row where there is none.
  package func deliveryCounts() throws(StorageError) -> [DeliveryCount] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT receiver, state, count(*) AS n FROM deliveries GROUP BY 1, 2 ORDER BY 1, 2"
      ).map {
        DeliveryCount(receiver: $0["receiver"], state: try $0.word("state"), count: $0["n"])
      }
    }
  }
}

/// How many hand-overs to a receiver are in a state.
package struct DeliveryCount: Hashable, Sendable {
  package let receiver: String
  package let state: DeliveryState
  package let count: Int
}
