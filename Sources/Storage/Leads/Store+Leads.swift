import Foundation
import GRDB
package import LeadModel

extension Store {
  /// Writes leads that changed, and takes away those that are none any more.
  package func saveLeads(
    changed: [ScoredLead], removed: [LeadID] = [], at now: Timestamp
  ) throws(StorageError) {
    try write { db in
      for id in removed {
        try db.executeCached(sql: "DELETE FROM leads WHERE id = ?", arguments: [id.rawValue])
      }
      let recorded = recorded(now)
      for lead in changed {
        try Self.write(lead, at: now, db)
        try Self.save(lead.features, of: lead.lead.id, asOf: now, recordedAt: recorded, db)
        try Self.replace(with: lead.scores, of: lead.lead.id, db)
      }
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
      try Self.replace(with: scores, of: lead, db)
    }
  }

  /// Kinds that are none of these any more are taken away.
  private static func replace(with scores: [Score], of lead: LeadID, _ db: Database) throws {
    try db.executeCached(
      sql: """
        DELETE FROM scores WHERE lead = ? AND kind NOT IN (SELECT value FROM json_each(?))
        """, arguments: [lead.rawValue, try CanonicalJSON.text(scores.map(\.kind.rawValue))])
    for score in scores {
      try db.executeCached(
        sql: """
          INSERT INTO scores (lead, kind, micropoints, payload, terms) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (lead, kind) DO UPDATE SET
            micropoints = excluded.micropoints, payload = excluded.payload, terms = excluded.terms
          """,
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

  /// A lead that is there, called what it was, is scored anew; the row and its many indexes are made
  /// anew only where it is not.
  private static func write(_ scored: ScoredLead, at now: Timestamp, _ db: Database) throws {
    let lead = scored.lead
    let events = EventBytes.data(scored.events)
    let context = try CanonicalJSON.text(
      Context(events: events == nil ? scored.events : [], account: scored.account))
    let standing: StatementArguments = [
      lead.id.rawValue, lead.person?.rawValue, lead.organization?.rawValue, scored.title,
      scored.searchText,
    ]
    let scores: StatementArguments = [
      scored.micropoints(.fit), scored.micropoints(.intent), scored.micropoints(.combined),
      now.millisecondsSince1970, context, events,
    ]
    try db.executeCached(
      sql: """
        UPDATE leads SET fit = ?, intent = ?, combined = ?, as_of = ?, context = ?, events = ?
        WHERE id = ? AND person IS ? AND organization IS ? AND title = ? AND search = ?
        """, arguments: scores + standing)
    guard db.changesCount == 0 else { return }
    try db.executeCached(sql: "DELETE FROM leads WHERE id = ?", arguments: [lead.id.rawValue])
    try db.executeCached(
      sql: """
        INSERT INTO leads
          (id, person, organization, title, search, fit, intent, combined, as_of, context, events,
            payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: standing + scores + [try CanonicalJSON.text(lead)])
  }
}

extension Score {
  fileprivate func with(_ terms: [ScoreTerm]) -> Score {
    Score(
      kind: kind, model: model, version: version, settingsHash: settingsHash, asOf: asOf,
      terms: terms, probability: probability)
  }
}
