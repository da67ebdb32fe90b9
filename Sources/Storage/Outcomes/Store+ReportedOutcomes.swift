import GRDB
import Graph
package import LeadModel

/// What taking in reported outcomes came to.
package struct ReportedCount: Hashable, Sendable, Codable {
  package var new = 0
  package var known = 0
  /// No lead has this id, e-mail address or domain yet.
  package var unknown = 0
  /// Several people have this e-mail address.
  package var ambiguous = 0

  package init() {}
}

extension Store {
  /// Takes in outcomes, flushed to the disk. Those whose lead is not there, or may be one of several,
  /// are kept until it is clear; the same event twice is one.
  package func take(_ reported: [ReportedOutcome]) throws(StorageError) -> ReportedCount {
    try attachImportedSignals(evenWithoutRows: true)
    return try writeDurably { db in
      var count = ReportedCount()
      for outcome in reported { try take(outcome, &count, db) }
      return count
    }
  }

  /// Tries again those whose lead was not there.
  package func settleWaitingOutcomes() throws(StorageError) {
    let waiting = try read { db in
      try Row.fetchAll(db, sql: "SELECT payload FROM waiting_outcomes ORDER BY id").map {
        try $0.payload(ReportedOutcome.self)
      }
    }
    guard !waiting.isEmpty else { return }
    try writeDurably { db in
      var count = ReportedCount()
      for outcome in waiting { try take(outcome, &count, db) }
    }
  }

  /// How many outcomes wait for their lead.
  package func waitingOutcomes() throws(StorageError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM waiting_outcomes") ?? 0 }
  }

  private func take(
    _ reported: ReportedOutcome, _ count: inout ReportedCount, _ db: Database
  ) throws {
    let reason: String
    switch try Self.lead(of: reported.subject, db) {
    case .lead(let lead):
      try db.executeCached(
        sql: "DELETE FROM waiting_outcomes WHERE id = ?", arguments: [reported.key])
      if try append(reported.outcome(of: lead), db) { count.new += 1 } else { count.known += 1 }
      return
    case .unknown:
      count.unknown += 1
      reason = "unknown"
    case .ambiguous:
      count.ambiguous += 1
      reason = "ambiguous"
    }
    try db.executeCached(
      sql: "INSERT OR REPLACE INTO waiting_outcomes (id, waits_for, payload) VALUES (?, ?, ?)",
      arguments: [reported.key, reason, try CanonicalJSON.text(reported)])
  }

  private enum Found { case lead(Lead), unknown, ambiguous }

  private static func lead(of subject: ReportedOutcome.Subject, _ db: Database) throws -> Found {
    switch subject {
    case .id(let id):
      if let lead = try lead("id = ?", id, db) { return .lead(lead) }
      let alias = try String.fetchOne(
        db, sql: "SELECT profile FROM aliases WHERE alias = ?", arguments: [id])
      let profile = alias ?? id
      let found = try lead("person = ?", profile, db) ?? lead("organization = ?", profile, db)
      return found.map(Found.lead) ?? .unknown
    case .email(let address): return try lead(having: .email(address), db)
    case .domain(let name): return try lead(having: .domain(name), db)
    }
  }

  /// The person's, where one person has the address; else that of the one organisation that has it. A
  /// wrong person is worse than none.
  private static func lead(having key: SubjectKey, _ db: Database) throws -> Found {
    let holders = try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.kind FROM subject_keys AS k JOIN profiles AS p ON p.id = k.profile
        WHERE k.key = ? AND NOT p.is_us
        """, arguments: [key.text])
    let people = holders.filter { $0["kind"] == EntityKind.person.rawValue }
    let chosen = people.isEmpty ? holders : people
    guard chosen.count < 2 else { return .ambiguous }
    guard let id = chosen.first?["id"] as String? else { return .unknown }
    let found = try lead(people.isEmpty ? "organization = ?" : "person = ?", id, db)
    return found.map(Found.lead) ?? .unknown
  }

  /// Of several the first: where the organisation is a lead of its own, that one.
  private static func lead(_ condition: String, _ value: String, _ db: Database) throws -> Lead? {
    try Row.fetchOne(
      db, sql: "SELECT payload FROM leads WHERE \(condition) ORDER BY id LIMIT 1",
      arguments: [value]
    )?.payload(Lead.self)
  }
}
