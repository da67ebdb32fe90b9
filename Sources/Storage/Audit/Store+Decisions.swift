import GRDB
package import LeadModel

extension Store {
  /// Appends decisions and their audit entries, flushed to the disk: somebody may be told of
  /// them next. A decision that is there already is not written twice.
  package func saveDecisions(_ decisions: [Decision]) throws(StorageError) {
    try writeDurably { db in
      for decision in decisions { try append(decision, db) }
    }
  }

  /// A decision, or `nil` when there is none or its payload was erased.
  package func decision(_ id: DecisionID) throws(StorageError) -> Decision? {
    try decisions("id = ?", id.rawValue).first
  }

  /// Every decision on a lead, oldest first.
  package func decisions(on lead: LeadID) throws(StorageError) -> [Decision] {
    try decisions("lead = ?", lead.rawValue)
  }

  /// The latest decision on a lead with its rules and candidates, without what it was made of
  /// (`Decision.init(skimming:)`).
  package func latestVerdict(on lead: LeadID) throws(StorageError) -> Decision? {
    try latest(on: lead) { try Decision(skimming: $0) }
  }

  /// The latest decision on a lead, or `nil`.
  package func latestDecision(on lead: LeadID) throws(StorageError) -> Decision? {
    try latest(on: lead) { try CanonicalJSON.value(Decision.self, from: $0) }
  }

  /// The bytes of a decision as they were written.
  package enum Written: Hashable, Sendable {
    case payload(String)
    case erased
    case unknown
  }

  /// What was written of a decision.
  package func written(_ id: DecisionID) throws(StorageError) -> Written {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT payload FROM decisions WHERE id = ?"),
        arguments: [id.rawValue])
      guard let row else { return .unknown }
      return (row["payload"] as String?).map { .payload($0) } ?? .erased
    }
  }

  /// The ids of decisions that begin so, in the order in which they were made.
  package func decisionIDs(beginning text: String = "") throws(StorageError) -> [DecisionID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM decisions WHERE substr(id, 1, length(:text)) = :text ORDER BY seq",
        arguments: ["text": text]
      ).map { DecisionID($0) }
    }
  }

  /// The decisions made since an instant that were not erased, in the order in which they were made.
  package func decisions(since instant: Timestamp) throws(StorageError) -> [Decision] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT payload FROM decisions WHERE decided_at >= ? AND payload IS NOT NULL ORDER BY seq
          """, arguments: [instant.millisecondsSince1970]
      ).map { try $0.payload(Decision.self) }
    }
  }

  /// How many decisions since an instant were erased.
  package func erasedDecisions(since instant: Timestamp) throws(StorageError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM decisions WHERE decided_at >= ? AND payload IS NULL",
        arguments: [instant.millisecondsSince1970]) ?? 0
    }
  }

  private func decisions(
    _ condition: String, _ value: String
  ) throws(StorageError) -> [Decision] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT payload FROM decisions WHERE \(condition) AND payload IS NOT NULL ORDER BY seq
          """, arguments: [value]
      ).map { try $0.payload(Decision.self) }
    }
  }

  private func latest(
    on lead: LeadID, _ decision: (String) throws -> Decision
  ) throws(StorageError) -> Decision? {
    try read { db in
      try db.cachedRow(
        sql: """
          SELECT payload FROM decisions WHERE lead = ? AND payload IS NOT NULL
          ORDER BY seq DESC LIMIT 1
          """, arguments: [lead.rawValue]
      ).map { try decision($0["payload"]) }
    }
  }

  private func append(_ decision: Decision, _ db: Database) throws {
    let payload = try CanonicalJSON.text(decision)
    let standing = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT payload FROM decisions WHERE id = ?"),
      arguments: [decision.id.rawValue])
    if let standing {
      guard standing["payload"] == payload else {
        throw StorageError(.constraint, path: db.description, detail: "a decision is never changed")
      }
      return
    }
    let salt = makeSalt()
    try db.executeCached(
      sql: """
        INSERT INTO decisions
          (id, lead, decided_at, qualified, tier, queue, owner, turn, salt, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.id.rawValue, decision.lead.rawValue, decision.decidedAt.millisecondsSince1970,
        decision.qualified, decision.tier, decision.queue, decision.owner,
        decision.choice?.method == .roundRobin, salt, payload,
      ])
    try Self.stand(decision, seq: db.lastInsertedRowID, db)
    let digest = AuditEntry.digest(of: payload, salt: salt)
    try AuditEntry.append(
      kind: .decision, subject: decision.id.rawValue, at: decision.decidedAt, digest: digest, db)
  }
}
