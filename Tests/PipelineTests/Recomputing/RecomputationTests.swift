import Foundation
import Intake
import LeadModel
import Storage
import Testing
import WorkerProtocol

@testable import Pipeline

/// What other rules would change is shown first, and exactly that is done.
@Suite(.serialized) struct RecomputationTests {
  static let now = Timestamp(millisecondsSince1970: 1_780_000_000_000)

  let home: TemporaryFolder
  let documents: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    documents = try TemporaryFolder()
    try documents.write(
      "Please quote for two pumps.\n\nJane Mill\njane@quarry.example\n", to: "a.txt")
    try documents.write(
      "Please quote for nine valves.\n\nAda Byng\n+44 113 496 0140\n", to: "b.txt")
    try documents.write("It rained all day and nobody wrote.\n", to: "c.txt")
  }

  private func settings(pack: String? = nil) throws -> IngestSettings {
    var settings = IngestSettings(
      worker: try WorkerLocation.find(), jobs: 2,
      document: GalenaConfiguration.default.documentSettings, now: { Self.now })
    guard let pack else { return settings }
    try home.write(pack, to: "mine.yaml")
    settings.document.packs = [home.path + "/mine.yaml"]
    return settings
  }

  private func recomputation(_ stores: OpenedStore, pack: String? = nil) throws -> Recomputation {
    Recomputation(stores: stores, configuration: .default, settings: try settings(pack: pack))
  }

  private func ingested() async throws -> OpenedStore {
    let stores = try OpenedStore(path: home.path + "/galena.sqlite")
    _ = try await IngestRun(stores: stores, settings: settings())
      .run(paths: [documents.path], kind: .ingest, progress: .silent)
    try refresh(stores)
    return stores
  }

  private func refresh(_ stores: OpenedStore) throws {
    try LeadRefresh(store: stores.store, configuration: .default).runInTurn(at: Self.now)
  }

  /// A pack that finds no e-mail address any more.
  private static let withoutMail = "rules:\n  - id: email.plain\n    enabled: false\n"

  /// What is stored of each document.
  private func reports(_ store: Store) throws -> [ExtractionReport?] {
    try store.documents().map { try store.report(of: $0.id) }
  }

  @Test func nothingChangedNothingToDo() async throws {
    let stores = try await ingested()
    let plan = try await recomputation(stores).plan(withChanges: true, progress: .silent)
    #expect(plan.isEmpty && plan.changes == [])
    #expect(try await recomputation(stores).mark() == 0)
  }

  @Test func thePlanSaysWhatIsDoneAndDoesNothing() async throws {
    let stores = try await ingested()
    let before = try (reports(stores.store), LeadSnapshot(of: stores.store))
    let change = try recomputation(stores, pack: Self.withoutMail)
    let plan = try await change.plan(withChanges: true, progress: .silent)
    #expect(plan.documents == 3)
    #expect(plan.reasons == ["rules": 3])
    #expect(plan.profiles.scope == .concerned && plan.leads.scope == .concerned)
    let jane = try #require(plan.changes?.first)
    #expect(plan.changes?.map(\.title).allSatisfy { $0.contains("Mill") } == true)
    #expect(jane.kind != .changed || jane.fields.contains { $0.field == "contact.email" })
    // The store is as it was, and the copy is gone.
    #expect(try reports(stores.store) == before.0)
    #expect(before.1.changes(to: try LeadSnapshot(of: stores.store)) == [])
    #expect(!FileManager.default.fileExists(atPath: home.path + "/galena.sqlite.plan"))

    #expect(try await change.mark() == 3)
    _ = try await IngestRun(stores: stores, settings: settings(pack: Self.withoutMail))
      .run(paths: [], kind: .ingest, progress: .silent)
    // Only what says something else goes on from here.
    let news = try stores.store.unresolved(limit: 9).documents.map(\.id)
    let paths = try news.flatMap { try stores.store.paths(of: $0).map(\.file) }
    #expect(paths == [documents.path + "/a.txt"])
    try refresh(stores)
    #expect(before.1.changes(to: try LeadSnapshot(of: stores.store)) == plan.changes)
    #expect(try await change.plan(withChanges: true, progress: .silent).isEmpty)
  }

  @Test func anOriginalThatIsGoneCostsNothingThatWasRead() async throws {
    let stores = try await ingested()
    let before = try LeadSnapshot(of: stores.store)
    let objects = home.path + "/galena.sqlite.objects"
    try FileManager.default.removeItem(atPath: objects)
    try FileManager.default.createDirectory(atPath: objects, withIntermediateDirectories: false)
    try FileManager.default.removeItem(atPath: documents.path)
    let change = try recomputation(stores, pack: Self.withoutMail)
    #expect(try await change.mark() == 3)
    _ = try await IngestRun(stores: stores, settings: settings(pack: Self.withoutMail))
      .run(paths: [], kind: .ingest, progress: .silent)
    try refresh(stores)
    #expect(try stores.store.documentCounts() == [.done: 3])
    #expect(before.changes(to: try LeadSnapshot(of: stores.store)) == [])
    // Still of the older version.
    #expect(try await change.plan(withChanges: false, progress: .silent).documents == 3)
  }

  @Test func aDocumentThatWaitsForResolutionStillGetsIt() async throws {
    let stores = try OpenedStore(path: home.path + "/galena.sqlite")
    _ = try await IngestRun(stores: stores, settings: settings())
      .run(paths: [documents.path], kind: .ingest, progress: .silent)
    for document in try stores.store.documents() {
      #expect(try stores.store.retry(.document(document.id)) == 1)
    }
    _ = try await IngestRun(stores: stores, settings: settings())
      .run(paths: [], kind: .ingest, progress: .silent)
    #expect(try stores.store.unresolved(limit: 9).documents.count == 3)
  }

  @Test(arguments: [
    ("tesseract", false, true), ("poppler", true, false), ("poppler", false, true),
    ("libphonenumber", false, false),
  ])
  func onlyEnginesThatWereAtWorkCount(engine: String, isPDF: Bool, isSpared: Bool) {
    func version(_ value: String) -> ExtractionVersion {
      ExtractionVersion(
        extractors: "e", rules: "r", engines: ["languages": "unused", engine: value],
        settings: "s")
    }
    var now = version("2")
    now = ExtractionVersion(
      extractors: now.extractors, rules: now.rules,
      engines: now.engines.merging(["languages": "abc"]) { $1 }, settings: now.settings)
    let read = ReadVersion(version: version("1"), isPDF: isPDF, documents: 1)
    let reasons = VersionInForce(version: now).reasons(against: read)
    #expect(reasons == (isSpared ? [] : [engine]))
  }

  @Test func otherRulesOfScoringReadNothingAgain() async throws {
    let stores = try await ingested()
    let jane = try #require(try stores.store.leads().first { $0.title.contains("Mill") })
    let rules = try GalenaConfiguration.parse(
      """
      tiers:
        - {name: hot, when: {score: combined, atLeast: 1}}
        - {name: warm, when: {score: combined, atLeast: 0.5}}
        - {name: cold}
      """)
    let plan = try await Recomputation(
      stores: stores, configuration: rules, settings: settings()
    ).plan(withChanges: true, progress: .silent)
    #expect(plan.documents == 0 && plan.leads.scope == .all)
    let change = try #require(plan.changes?.first { $0.lead == jane.lead.id })
    #expect(change.fields.contains { $0.field == "tier" && $0.after == "hot" })
  }
}
