import GRDB
import LeadModel
import Pipeline
import Resolution
import Storage
import Testing

/// Who may be somebody else is less sure of it, until a person has said who is who; what that does
/// to the interval is EnsembleModelTests'.
@Suite struct IdentityDoubtTests {
  static let instant = Timestamp(millisecondsSince1970: 1_780_000_000_000)

  private func probability(of profile: ProfileID, _ store: Store) throws -> Score.Probability {
    let row = try #require(
      try store.leads().first { [$0.lead.person, $0.lead.organization].contains(profile) })
    let lead = try #require(try store.lead(row.lead.id))
    return try #require(lead.scores.first { $0.kind == .ensemble }?.probability)
  }

  /// Somebody whom a likeness holds together is as sure as it is.
  @Test func aLikenessThatHoldsTwoTogetherIsADoubt() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.importProfiles(
      [Profile(id: "p", kind: .person, fields: [], records: ["a", "b"])], from: "crm")
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO resolution_records (seq, record, keys, entity)
            VALUES (1, 'a', x'', 1), (2, 'b', x'', 2);
          INSERT INTO resolution_pairs (entity, other, bits) VALUES (1, 2, 3), (2, 1, 3);
          INSERT OR REPLACE INTO members (record, profile) VALUES ('a', 'p'), ('b', 'p')
          """)
    }
    let due = try #require(try store.staleNeighbourhood(limit: 9))
    #expect(abs(try #require(due.doubts["p"]) - 1 / 9) < 1e-9)
  }

  @Test func doubtsMakeALeadLessSure() throws {
    let store = try Store.inMemory()
    var documents = ReportedDocuments(seed: 1)
    let run = try store.beginRun(.ingest, at: Self.instant)
    for number in 0..<40 { _ = try store.load(documents.next(number), run: run, at: Self.instant) }
    try store.endRun(run, at: Self.instant)
    try LeadRefresh(store: store, configuration: .default).run(at: Self.instant)
    let doubt = try #require(
      try store.doubts(limit: 99).first { $0.left.kind == .person && $0.reason != .judgedApart })
    let before = try probability(of: doubt.left.id, store)
    #expect(before.identity <= 1 - doubt.probability + 1e-9)
    let desk = JudgementDesk(
      store: store, configuration: .default, by: "steward", reason: "they are two",
      now: Self.instant)
    let others = try store.doubts(limit: 99).filter {
      $0.left.id == doubt.left.id || $0.right.id == doubt.left.id
    }
    for other in others {
      try store.save(desk.different(other.left.id.rawValue, other.right.id.rawValue))
    }
    try LeadRefresh(store: store, configuration: .default).run(at: Self.instant)
    let after = try probability(of: doubt.left.id, store)
    #expect(after.identity > before.identity)
    #expect(after.high - after.low <= before.high - before.low)
  }
}
