import Foundation
import LeadModel
import Pipeline
import Storage
import Testing
import WorkerProtocol

/// A changed pack: what it would change is shown first, then the documents are read again.
@Suite(.serialized) struct RuleChangeTests {
  static let pack = """
    rules:
      - id: mine.customer
        version: 1
        field: document.reference
        confidence: 0.9
        pattern: '(?<value>K-[0-9]{5})(?![0-9])'
        labels: [customer no]
        match: ["Customer no: [[K-12345]]"]
        reject: ["K-12345 is a part"]
      - id: email.plain
        enabled: false
    """

  let home: TemporaryFolder
  let documents: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    documents = try TemporaryFolder()
    try documents.write("Customer no: K-12345\nPlease quote for two pumps.\n", to: "a.txt")
    try documents.write("Write to Ada Byng, ada@mill.example\n", to: "b.txt")
    try documents.write("It rained all day and nobody wrote.\n", to: "c.txt")
  }

  private func settings(pack: String?) throws -> IngestSettings {
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
    _ = try await IngestRun(stores: stores, settings: settings(pack: nil))
      .run(paths: [documents.path], kind: .ingest, progress: .silent)
    return stores
  }

  private func change(_ stores: OpenedStore, pack: String? = pack) throws -> RuleChange {
    RuleChange(stores: stores, settings: try settings(pack: pack))
  }

  /// File names to what the document's statements say.
  private func said(_ store: Store) throws -> [String: [String]] {
    var said: [String: [String]] = [:]
    for document in try store.documents(status: .done) {
      let report = try #require(try store.report(of: document.id))
      let name = URL(fileURLWithPath: report.document.path).lastPathComponent
      said[name] = report.claims.statements.map { "\($0.field.rawValue) \($0.raw)" }
    }
    return said
  }

  @Test func theDifferenceIsShownAndChangesNothing() async throws {
    let stores = try await ingested()
    let before = try said(stores.store)
    let difference = try await change(stores).difference(progress: .silent)
    let names = difference.documents.map { URL(fileURLWithPath: $0.path).lastPathComponent }
    #expect(names.sorted() == ["a.txt", "b.txt", "c.txt"])
    #expect(difference.documents.allSatisfy { $0.problem == nil })
    let changes = Dictionary(uniqueKeysWithValues: zip(names, difference.documents))
    #expect(changes["a.txt"]?.added.count == 1)
    #expect(changes["b.txt"]?.removed.isEmpty == false)
    #expect(changes["c.txt"]?.isEmpty == true)
    let fields = Dictionary(difference.fields.map { ($0.field, $0) }) { first, _ in first }
    #expect(fields["document.reference"]?.added == 1)
    #expect(fields["contact.email"]?.removed == 1)
    #expect(try said(stores.store) == before)
    #expect(try stores.store.documentCounts() == [.done: 3])
  }

  @Test func applyingReadsTheAffectedDocumentsAgainOnce() async throws {
    let stores = try await ingested()
    let applied = try await change(stores).apply(progress: .silent)
    #expect(applied.count == 3)
    let changed = try said(stores.store)
    #expect(changed["a.txt"]?.contains("document.reference K-12345") == true)
    #expect(changed["b.txt"]?.contains("contact.email ada@mill.example") == false)
    #expect(try await change(stores).difference(progress: .silent).documents.isEmpty)
  }

  @Test func aPackThatCannotBeUsedIsRefusedBeforeAnythingIsQueued() async throws {
    let stores = try await ingested()
    let wrong = Self.pack.replacing("K-12345 is a part", with: "Customer no: K-12345")
    let error = await #expect(throws: GalenaError.self) {
      try await change(stores, pack: wrong).apply(progress: .silent)
    }
    #expect(error?.exitCode == .configuration)
    #expect(error?.message.contains("mine.customer") == true)
    #expect(try stores.store.documentCounts() == [.done: 3])
  }

  @Test func aLostOriginalIsAProblemOfItsDocument() async throws {
    let stores = try await ingested()
    try FileManager.default.removeItem(atPath: home.path + "/galena.sqlite.objects")
    try FileManager.default.removeItem(atPath: documents.path + "/b.txt")
    let difference = try await change(stores).difference(progress: .silent)
    let problems = difference.documents.filter { $0.problem != nil }
    #expect(problems.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["b.txt"])
    #expect(problems.first?.isEmpty == true)
    #expect(difference.documents.count == 3)
  }

  @Test func theCommandsShowAndApply() async throws {
    _ = try await ingested()
    try home.write(Self.pack, to: "mine.yaml")
    try home.write("extraction:\n  packs: [mine.yaml]\n", to: "galena.yaml")
    let options = [
      "--store", home.path + "/galena.sqlite", "--config", home.path + "/galena.yaml", "--quiet",
    ]
    let shown = try ExitCodeTests.run(["rules", "diff"] + options)
    #expect(shown.code == 0)
    #expect(shown.output.contains("document.reference"))
    #expect(!shown.output.contains("K-12345") && !shown.output.contains("ada@"))
    let applied = try ExitCodeTests.run(["rules", "apply"] + options)
    #expect(applied.code == 0)
    #expect(applied.output.contains("3 documents were read again"))
  }
}
