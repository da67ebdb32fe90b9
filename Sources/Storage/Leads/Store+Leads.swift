import Foundation
import GRDB
package import LeadModel

extension Store {
  /// Writes leads that changed, and takes away those that are none any more.
  package func saveLeads(
    changed: [ScoredLead], removed: [LeadID] = [], at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      for id in removed + changed.map(\.lead.id) {
        try db.executeCached(sql: "DELETE FROM leads WHERE id = ?", arguments: [id.rawValue])
      }
      for lead in changed { try Self.insert(lead, at: now, recordedAt: recorded(now), db) }
    }
  }

  /// A lead with its features and scores, or `nil`.
  package func lead(_ id: LeadID) throws(StorageError) -> ScoredLead? {
    try read { db in
      let row = try db.cachedRow(
        sql: "SELECT * FROM leads WHERE id = ?", arguments: [id.rawValue])
      return try row.map { row in
        let context = try (row["context"] as String?).map {
          try CanonicalJSON.value(Context.self, from: $0)
        }
        let terms = (row["search"] as String).split(separator: "\n").dropFirst().map(String.init)
        return ScoredLead(
          lead: try Self.lead(row), title: row["title"], searchTerms: terms,
          features: try Self.values(of: id, asOf: row["as_of"], db),
          scores: try Self.scores(of: id, db),
          events: try (row["events"] as Data?).map(EventBytes.events) ?? context?.events ?? [],
          account: context?.account ?? [])
      }
    }
  }

  /// What a lead was scored by besides its features; the events where they are no blob.
  private struct Context: Codable, CanonicalWritable {
    let events: [ScoredEvent]
    let account: [String]

    func write(to writer: inout JSONWriter) throws {
      try writer.object {
        $0.key("account")
        $0.list(account) { $0.string($1) }
        try $0.list(events, "events")
      }
    }
  }

  /// Writes the scores of a lead anew, its features being what they were.
  package func save(_ scores: [Score], of lead: LeadID) throws(StorageError) {
    try write { db in
      let micropoints = { (kind: Score.Kind) in scores.first { $0.kind == kind }?.micropoints }
      try db.executeCached(
        sql: "UPDATE leads SET fit = ?, intent = ?, combined = ? WHERE id = ?",
        arguments: [
          micropoints(.fit), micropoints(.intent), micropoints(.combined), lead.rawValue,
        ])
      guard db.changesCount > 0 else { return }
      try db.executeCached(sql: "DELETE FROM scores WHERE lead = ?", arguments: [lead.rawValue])
      try Self.insert(scores, of: lead, db)
    }
  }

  private static func insert(_ scores: [Score], of lead: LeadID, _ db: Database) throws {
    for score in scores {
      try db.executeCached(
        sql: "INSERT INTO scores (lead, kind, micropoints, payload, terms) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          lead.rawValue, score.kind.rawValue, score.micropoints,
          try CanonicalJSON.text(score.with([])), LedgerBytes.data(score.terms),
        ])
    }
  }

  private static func scores(of lead: LeadID, _ db: Database) throws -> [Score] {
    try db.cachedRows(
      sql: "SELECT payload, terms FROM scores WHERE lead = ? ORDER BY kind",
      arguments: [lead.rawValue]
    ).map { row in
      let score = try row.payload(Score.self)
      return try (row["terms"] as Data?).map { score.with(try LedgerBytes.terms($0)) } ?? score
    }
  }

  /// Later than `now` where leads are scored as of a past instant.
  private func recorded(_ now: Timestamp) -> Timestamp { max(now, recordingClock?() ?? now) }

  private static func insert(
    _ scored: ScoredLead, at now: Timestamp, recordedAt: Timestamp, _ db: Database
  ) throws {
    let lead = scored.lead
    let events = EventBytes.data(scored.events)
    let context = Context(events: events == nil ? scored.events : [], account: scored.account)
    try db.executeCached(
      sql: """
        INSERT INTO leads
          (id, person, organization, title, search, fit, intent, combined, as_of, payload, context,
            events)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        lead.id.rawValue, lead.person?.rawValue, lead.organization?.rawValue, scored.title,
        scored.searchText, scored.micropoints(.fit), scored.micropoints(.intent),
        scored.micropoints(.combined), now.millisecondsSince1970, try CanonicalJSON.text(lead),
        try CanonicalJSON.text(context), events,
      ])
    try save(scored.features, of: lead.id, asOf: now, recordedAt: recordedAt, db)
    try insert(scored.scores, of: lead.id, db)
  }
}

extension Score {
  fileprivate func with(_ terms: [ScoreTerm]) -> Score {
    Score(
      kind: kind, model: model, version: version, settingsHash: settingsHash, asOf: asOf,
      terms: terms, probability: probability)
  }
}
