import Foundation
import Intake
import LeadModel
import Pipeline
import Storage
import Testing
import WorkerProtocol

@Suite(.serialized) struct IngestTests {
  static let configuration = GalenaConfiguration.default

  static func ingest(
    _ paths: [String], into folder: TemporaryFolder
  ) async throws -> (RunLedger, LeadRefresh.Outcome, Store) {
    let stores = try OpenedStore(path: folder.path + "/galena.sqlite")
    let instant = try #require(Timestamp(iso8601: "2026-06-01"))
    let run = IngestRun(
      stores: stores,
      settings: IngestSettings(
        worker: try WorkerLocation.find(), jobs: 2, document: configuration.documentSettings,
        now: { Timestamp(Date()) }))
    let ledger = try await run.run(paths: paths, kind: .ingest, progress: .silent)
    let refresh = LeadRefresh(store: stores.store, configuration: configuration)
    let outcome = try LeadRefresh.Outcome(
      decisions: refresh.run(at: instant), in: stores.store)
    return (ledger, outcome, stores.store)
  }

  @Test func everyFileIsAccountedFor() async throws {
    let folder = try TemporaryFolder()
    let (ledger, leads, store) = try await Self.ingest(Samples.few, into: folder)
    #expect(ledger.files.addsUp && ledger.inside.addsUp)
    #expect(ledger.files.found == Samples.few.count)
    #expect(ledger.files.failed == 4)
    #expect(ledger.files.open == 0)
    #expect(leads.leads > 0)
    #expect(try store.verifyAudit().firstBreak == nil)
  }

  @Test func aSecondRunChangesNothing() async throws {
    let folder = try TemporaryFolder()
    let paths = Array(Samples.few.prefix(4))
    let (first, outcome, store) = try await Self.ingest(paths, into: folder)
    let profiles = try store.profiles()
    let (second, again, _) = try await Self.ingest(paths, into: folder)
    #expect(second.files == first.files)
    #expect(again.profiles == outcome.profiles)
    #expect(again.decisions == 0)
    #expect(try store.profiles() == profiles)
  }

  @Test func aFileIsKnownAsItStoodWhenItWasTaken() async throws {
    let folder = try TemporaryFolder()
    let documents = try TemporaryFolder()
    try documents.write("Call Ada Byng, ada@mill.example", to: "a.txt")
    let file = documents.path + "/a.txt"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: file)
    let (_, _, store) = try await Self.ingest([documents.path], into: folder)
    let content = try store.content(of: FileIdentity(ofFileAt: file))
    #expect(content == DocumentID(Digest.sha256(Array("Call Ada Byng, ada@mill.example".utf8))))
  }

  @Test func theOrderOfArrivalMakesNoOtherProfiles() async throws {
    let paths = Array(Samples.few.prefix(6))
    let one = try TemporaryFolder()
    let other = try TemporaryFolder()
    let (_, _, forwards) = try await Self.ingest(paths, into: one)
    for path in paths.reversed() { _ = try await Self.ingest([path], into: other) }
    let backwards = try Store(path: other.path + "/galena.sqlite")
    let groups = { (store: Store) in Set(try store.profiles().map { Set($0.records) }) }
    #expect(try groups(forwards) == groups(backwards))
  }

  @Test func sameContentUnderAnotherNameIsADuplicate() async throws {
    let folder = try TemporaryFolder()
    let documents = try TemporaryFolder()
    try documents.write("Call Ada Byng, ada@mill.example", to: "a.txt")
    try documents.write("Call Ada Byng, ada@mill.example", to: "b.txt")
    let (ledger, _, store) = try await Self.ingest([documents.path], into: folder)
    #expect(ledger.files.done == 1)
    #expect(ledger.files.duplicate == 1)
    #expect(try store.documentCounts()[.done] == 1)
  }

  @Test func everyValueOfEveryProfileLeadsBackToInk() async throws {
    let folder = try TemporaryFolder()
    let (_, _, store) = try await Self.ingest(Array(Samples.few.prefix(6)), into: folder)
    var values = 0
    for field in try store.profiles().flatMap(\.fields) {
      for source in field.sources {
        let id = try #require(source.statement)
        let origin = try #require(try store.statement(id))
        let part = origin.statement.evidence.parts[0]
        let text = try #require(try store.text(of: origin.document, page: part.page))
        let scalars = Array(text.unicodeScalars)
        var read = ""
        read.unicodeScalars.append(contentsOf: scalars[part.start..<part.end])
        #expect(read == part.text)
        values += 1
      }
    }
    #expect(values > 50)
  }
}
