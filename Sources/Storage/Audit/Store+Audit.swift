import GRDB
import LeadModel
import Learning

/// What verifying the audit chain came to.
package struct AuditVerdict: Hashable, Sendable {
  /// Entries that were looked at, up to and including a broken one.
  package let entries: Int
  /// Entries whose payload was erased; the chain stands without them.
  package let erased: Int
  /// Hash of the last good entry. Kept elsewhere, it also shows a chain that was cut short.
  package let head: String
  /// The first thing that is not as it was written, or `nil`.
  package let firstBreak: Break?

  package struct Break: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      /// The entry does not follow from the one before it.
      case chain
      /// The entry itself was changed.
      case entry
      /// What it covers was changed.
      case payload
      /// What it covers is gone altogether.
      case missing
      /// Something is there that no entry covers.
      case uncovered
    }

    package let kind: Kind
    /// The entry's place in the chain, or that of what is not covered.
    package let sequence: Int64
  }
}

extension Store {
  /// Walks the audit chain from its beginning, and checks what it covers.
  package func verifyAudit() throws(StorageError) -> AuditVerdict {
    try read { db in
      var (entries, erased, head) = (0, 0, AuditEntry.beginning)
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY seq")
      while let row = try rows.next() {
        let entry = AuditEntry(row)
        entries += 1
        let (kind, isErased) = try Self.check(entry, after: head, db)
        if let kind {
          return AuditVerdict(
            entries: entries, erased: erased, head: head,
            firstBreak: .init(kind: kind, sequence: entry.seq))
        }
        if isErased { erased += 1 }
        head = entry.hash
      }
      return AuditVerdict(
        entries: entries, erased: erased, head: head, firstBreak: try Self.uncovered(db))
    }
  }

  private static func check(
    _ entry: AuditEntry, after head: String, _ db: Database
  ) throws -> (AuditVerdict.Break.Kind?, erased: Bool) {
    if entry.previous != head { return (.chain, false) }
    if entry.hash != entry.expectedHash { return (.entry, false) }
    guard let kind = AuditEntry.Kind(rawValue: entry.kind) else { return (.entry, false) }
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM \(kind.table) WHERE id = ?", arguments: [entry.subject])
    guard let row else { return (.missing, false) }
    guard let payload = row["payload"] as String?, let salt = row["salt"] as String? else {
      return (nil, true)
    }
    let isWhole =
      AuditEntry.digest(of: payload, salt: salt) == entry.digest
      && agrees(row, with: payload, of: kind)
    return (isWhole ? nil : .payload, false)
  }

  /// The columns beside a payload say what it says.
  private static func agrees(
    _ row: Row, with payload: String, of kind: AuditEntry.Kind
  ) -> Bool {
    switch kind {
    case .decision: agrees(decision: row, with: payload)
    case .judgement: agrees(judgement: row, with: payload)
    case .modelEvent: agrees(modelEvent: row, with: payload)
    case .override: agrees(override: row, with: payload)
    case .outcome: agrees(outcome: row, with: payload)
    case .access: agrees(access: row, with: payload)
    }
  }

  private static func agrees(access row: Row, with payload: String) -> Bool {
    guard let access = try? CanonicalJSON.value(Access.self, from: payload) else { return false }
    return row["kind"] == access.kind.rawValue && row["at"] == access.at.millisecondsSince1970
  }

  private static func agrees(modelEvent row: Row, with payload: String) -> Bool {
    guard let event = try? CanonicalJSON.value(ModelEvent.self, from: payload) else {
      return false
    }
    return row["kind"] == event.kind.rawValue && row["model"] == event.model
      && row["position"] == event.position && row["at"] == event.at.millisecondsSince1970
  }

  private static func agrees(override row: Row, with payload: String) -> Bool {
    guard let override = try? CanonicalJSON.value(LeadOverride.self, from: payload) else {
      return false
    }
    return row["lead"] == override.lead.rawValue && row["at"] == override.at.millisecondsSince1970
      && row["until"] == override.until?.millisecondsSince1970
      && row["withdraws"] == override.change.withdraws?.rawValue
  }

  private static func agrees(outcome row: Row, with payload: String) -> Bool {
    guard let outcome = try? CanonicalJSON.value(Outcome.self, from: payload) else { return false }
    return row["lead"] == outcome.lead.rawValue && row["kind"] == outcome.kind.rawValue
      && row["at"] == outcome.at.millisecondsSince1970
  }

  private static func agrees(judgement row: Row, with payload: String) -> Bool {
    guard let judgement = try? CanonicalJSON.value(Judgement.self, from: payload) else {
      return false
    }
    return row["kind"] == judgement.verdict.kind.rawValue
      && row["at"] == judgement.at.millisecondsSince1970
  }

  private static func agrees(decision row: Row, with payload: String) -> Bool {
    guard let decision = try? CanonicalJSON.value(Decision.self, from: payload) else {
      return false
    }
    return row["lead"] == decision.lead.rawValue && row["queue"] == decision.queue
      && row["tier"] == decision.tier && row["owner"] == decision.owner
      && row["qualified"] == decision.qualified
      && row["decided_at"] == decision.decidedAt.millisecondsSince1970
  }

  private static func uncovered(_ db: Database) throws -> AuditVerdict.Break? {
    for kind in AuditEntry.Kind.allCases {
      let first = try Int64.fetchOne(
        db,
        sql: """
          SELECT min(seq) FROM \(kind.table) AS t WHERE NOT EXISTS (
            SELECT 1 FROM audit WHERE kind = ? AND subject = t.id)
          """, arguments: [kind.rawValue])
      if let first { return .init(kind: .uncovered, sequence: first) }
    }
    return nil
  }
}
