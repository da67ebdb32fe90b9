import Foundation
import LeadModel
import Pipeline
import Resolution
import Storage
import Testing
import WorkerProtocol

/// Judgements from the command line's ids through the store and back.
@Suite(.serialized) struct JudgementDeskTests {
  static let instant = Timestamp(millisecondsSince1970: 1_780_000_000_000)

  let home: TemporaryFolder
  let documents: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    documents = try TemporaryFolder()
    try documents.write(
      "Maria Quill\nHead of Purchasing\nQuarzhof GmbH\nmaria.quill@quarzhof.example\n", to: "a.txt")
    try documents.write(
      "Maria Haverkamp\nHead of Purchasing\nQuarzhof GmbH\nmaria.haverkamp@quarzhof.example\n",
      to: "b.txt")
  }

  private func settings(pack: String? = nil) throws -> IngestSettings {
    var settings = IngestSettings(
      worker: try WorkerLocation.find(), jobs: 2,
      document: GalenaConfiguration.default.documentSettings, now: { Timestamp(Date()) })
    guard let pack else { return settings }
    try home.write(pack, to: "mine.yaml")
    settings.document.packs = [home.path + "/mine.yaml"]
    return settings
  }

  private func ingested() async throws -> OpenedStore {
    let stores = try OpenedStore(path: home.path + "/galena.sqlite")
    _ = try await IngestRun(stores: stores, settings: settings())
      .run(paths: [documents.path], kind: .ingest, progress: .silent)
    try LeadRefresh(store: stores.store, configuration: .default).run(at: Self.instant)
    return stores
  }

  private func desk(_ store: Store, at second: Int64 = 1) -> JudgementDesk {
    JudgementDesk(
      store: store, configuration: .default, by: "steward", reason: "tested",
      now: Timestamp(millisecondsSince1970: Self.instant.millisecondsSince1970 + second * 1000))
  }

  private func people(_ store: Store) throws -> [Profile] {
    try store.profiles().filter { $0.kind == .person }
  }

  /// Profiles and leads as JSON.
  private func state(_ store: Store) throws -> [Data] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let leads = try store.leads().map { try store.lead($0.lead.id) }
    return [try encoder.encode(store.profiles()), Data("\(leads)".utf8)]
  }

  @Test func aMergeAndItsWithdrawalAreTheIdentity() async throws {
    let store = try await ingested().store
    let before = try state(store)
    let people = try people(store)
    #expect(people.count == 2)
    let merge = try desk(store).same(people[0].id.rawValue, people[1].id.rawValue)
    let outcome = try desk(store).decide(merge, scoredAt: Self.instant)
    #expect(outcome.standing == .inForce)
    #expect(outcome.changes.map(\.event) == [.merged])
    #expect(try self.people(store).count == 1)
    #expect(try store.profile(people[1].id)?.id == store.profile(people[0].id)?.id)
    let undo = try desk(store, at: 2).withdrawn(merge.id.rawValue)
    _ = try desk(store, at: 2).decide(undo, scoredAt: Self.instant)
    #expect(try state(store) == before)
    #expect(try desk(store).judgements().map(\.standing) == [.withdrawn, .inForce])
    #expect(try store.verifyAudit().firstBreak == nil)
  }

  @Test func anUnmergeByTheMergedIdIsHeededByLaterRuns() async throws {
    let store = try await ingested().store
    let ids = try people(store).map(\.id)
    let merge = try desk(store).same(ids[0].rawValue, ids[1].rawValue)
    _ = try desk(store).decide(merge, scoredAt: Self.instant)
    let whole = try #require(try people(store).first).id
    let gone = try #require(ids.first { $0 != whole })
    let split = try desk(store, at: 2).split(whole.rawValue, [gone.rawValue])
    _ = try desk(store, at: 2).decide(split, scoredAt: Self.instant)
    #expect(try people(store).map(\.id) == ids)
    try LeadRefresh(store: store, configuration: .default).run(at: Self.instant)
    #expect(try people(store).map(\.id) == ids)
    #expect(try desk(store).judgements().map(\.standing) == [.overruled, .inForce])
  }

  @Test func aPreviewShowsWhatWouldChangeAndChangesNothing() async throws {
    let store = try await ingested().store
    let before = try state(store)
    let people = try people(store)
    let merge = try desk(store).same(people[0].id.rawValue, people[1].id.rawValue)
    let differences = try desk(store).preview(merge)
    #expect(differences.map(\.recordsAfter).sorted() == [0, 2])
    #expect(differences.contains { $0.fields.contains { $0.field == .email } })
    #expect(try state(store) == before)
    #expect(try store.judgements().isEmpty)
  }

  @Test func aCorrectionReachesTheProfile() async throws {
    let store = try await ingested().store
    let title = try #require(
      try people(store).flatMap(\.fields).first { $0.field == .personTitle })
    let statement = try #require(title.sources.first?.statement)
    let correction = try desk(store).corrected(statement.rawValue, to: "Chief Buyer")
    _ = try desk(store).decide(correction, scoredAt: Self.instant)
    let titles = try people(store).compactMap { $0.best(.personTitle) }
    #expect(titles.contains(.text("Chief Buyer")))
    let origin = try #require(try store.statement(statement))
    #expect(origin.statement.value == title.value)
  }

  @Test func judgementsSurviveAReextractionThatDropsStatements() async throws {
    let stores = try await ingested()
    let people = try people(stores.store)
    let merge = try desk(stores.store).same(people[0].id.rawValue, people[1].id.rawValue)
    _ = try desk(stores.store).decide(merge, scoredAt: Self.instant)
    let pack = "rules:\n  - id: email.plain\n    enabled: false\n"
    let changed = RuleChange(stores: stores, settings: try settings(pack: pack))
    _ = try await changed.apply(progress: .silent)
    try LeadRefresh(store: stores.store, configuration: .default).run(at: Self.instant)
    let after = try self.people(stores.store)
    #expect(after.flatMap(\.fields).allSatisfy { $0.field != .email })
    #expect(after.count == 1)
    #expect(try desk(stores.store).judgements().map(\.standing) == [.inForce])
  }

  @Test func whatCannotBeMeantIsSaid() async throws {
    let store = try await ingested().store
    let people = try people(store)
    let firm = try #require(try store.profiles().first { $0.kind == .organization })
    #expect(throws: GalenaError.self) { try desk(store).same(people[0].id.rawValue, "p_none") }
    #expect(throws: GalenaError.self) {
      try desk(store).same(people[0].id.rawValue, firm.id.rawValue)
    }
    #expect(throws: GalenaError.self) {
      try desk(store).same(people[0].id.rawValue, people[0].id.rawValue)
    }
    #expect(throws: GalenaError.self) {
      try desk(store).split(people[0].id.rawValue, people[0].records.map(\.rawValue))
    }
    #expect(throws: GalenaError.self) { try desk(store).accepted("none") }
    #expect(throws: GalenaError.self) { try desk(store).withdrawn("j_") }
  }

  @Test func judgementsAtOneTimeAreAllHeeded() async throws {
    let store = try await ingested().store
    let ids = try people(store).map(\.id.rawValue)
    let judgements = try (1...4).map { second in
      let desk = desk(store, at: Int64(second))
      return second % 2 == 0 ? try desk.same(ids[0], ids[1]) : try desk.different(ids[0], ids[1])
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for judgement in judgements {
        group.addTask { _ = try desk(store).decide(judgement, scoredAt: Self.instant) }
      }
      try await group.waitForAll()
    }
    #expect(try store.judgements().count == 4)
    // Whoever derives knows what the one before has written: nothing is said twice.
    var known = ProfileIdentities()
    for change in try store.linkLog() {
      let before = known
      known.apply(change)
      #expect(known != before)
    }
    let members = try people(store).flatMap { profile in
      profile.records.map { known.profile(of: $0) == profile.id }
    }
    #expect(members == [true, true])
  }

  @Test func aLeadsIdStandsForItsPersonWhereAProfileIsAsked() async throws {
    let store = try await ingested().store
    let lead = try #require(try store.leads().first { $0.lead.person != nil }?.lead)
    let lookup = LeadLookup(store: store)
    #expect(try lookup.profile(lead.id.rawValue) == lead.person)
    #expect(try lookup.profile(try #require(lead.organization).rawValue) == lead.organization)
  }

  // MARK: - Models

  @Test func theModelInForceIsRecordedOnceAndStays() async throws {
    let store = try await ingested().store
    let first = try store.linkModels(.person)
    #expect(first.map(\.name) == ["person/built-in-1"])
    #expect(first.map(\.by) == ["galena"])
    let run = ResolveRun(store: store, configuration: .default)
    let again = try run.run(.standing, by: "steward", reason: "", at: Self.instant)
    #expect(again.changes.isEmpty)
    #expect(try store.linkModels(.person) == first)
    _ = try run.run(.builtIn, by: "steward", reason: "back", at: Self.instant)
    #expect(try store.linkModels(.person).map(\.by) == ["galena", "steward"])
  }

  @Test func aSmallStoreTeachesNothingAndSaysHowManyItNeeds() async throws {
    let store = try await ingested().store
    let run = ResolveRun(store: store, configuration: .default)
    let error = #expect(throws: GalenaError.self) {
      try run.run(.trained, by: "steward", reason: "", at: Self.instant)
    }
    #expect(error?.message.contains("2000 are needed") == true)
    #expect(try store.linkModels(.person).count == 1)
  }

  @Test func anExplanationTakesProfilesAndMergedIds() async throws {
    let store = try await ingested().store
    let ids = try people(store).map(\.id.rawValue)
    let refresh = LeadRefresh(store: store, configuration: .default)
    #expect(try !refresh.explanation(ids[0], ids[1]).areOne)
    let merge = try desk(store).same(ids[0], ids[1])
    _ = try desk(store).decide(merge, scoredAt: Self.instant)
    let explanation = try refresh.explanation(ids[0], ids[1])
    #expect(explanation.areOne)
    #expect(explanation.path.map(\.rule) == ["judgement.same"])
  }
}
