import GRDB
import LeadModel
import Storage
import Testing

@Suite struct ExtractionTests {
  let database: DatabaseQueue
  let store: Store

  init() throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
  }

  private func rows(_ table: String) throws -> Int? {
    try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") }
  }

  /// Extracts a document again, with another outcome.
  private func again(_ report: LeadModel.ExtractionReport, run: RunID) throws {
    let newer = ExtractionVersion(extractors: "2", rules: "r", engines: [:], settings: "s")
    _ = try store.requeue(notExtractedBy: newer)
    let claim = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(60))
    try store.save(
      report, claim: try #require(claim), version: newer, run: run, at: Sample.time(9))
  }

  @Test(arguments: [ExtractionReport.Status.done, .partial, .failed])
  func aReportComesBackAsItWasSaved(status: ExtractionReport.Status) throws {
    let report = Sample.report("a", status: status)
    try store.ingest([report])
    #expect(try store.report(of: Sample.id("a")) == report)
    let document = try #require(try store.document(Sample.id("a")))
    #expect(document.status.rawValue == status.rawValue)
    #expect(document.stage == .resolve)
    #expect(document.failure == report.error)
    #expect(document.mediaType == "application/pdf")
    #expect(document.extractionVersion == Sample.version.digest)
  }

  @Test func extractingAgainSupersedesAndKeepsWhatWasSaid() throws {
    let run = try store.ingest([Sample.report("a")])
    var better = Sample.report(
      "a",
      claims: DocumentClaims(statements: [Sample.statement("new", .email, .text("b@c.example"))]),
      pages: [Sample.page(1, "other words")])
    // As the version says that it was read with.
    better.document.engines = [:]
    try again(better, run: run)
    #expect(try store.report(of: Sample.id("a")) == better)
    #expect(try rows("extractions") == 2)
    #expect(try rows("statements") == 4)
    #expect(try store.statement("a-z")?.isSuperseded == true)
    #expect(try store.statement("new")?.isSuperseded == false)
    #expect(try store.pages(matching: "cafe") == [])
    #expect(try store.pages(matching: "other").count == 1)
  }

  @Test func aSaveThatFailsHalfwayLeavesNothing() throws {
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TEMP TRIGGER fault BEFORE INSERT ON main.pages WHEN new.number = 2
          BEGIN SELECT RAISE(ABORT, 'fault'); END
          """)
    }
    #expect(throws: StorageError.self) { try store.ingest([Sample.report("a")]) }
    for table in [
      "extractions", "records", "statements", "links", "intents", "diagnostics", "pages",
    ] {
      #expect(try rows(table) == 0, "\(table)")
    }
    #expect(try store.document(Sample.id("a"))?.status == .working)
    try database.write { db in try db.execute(sql: "DROP TRIGGER fault") }
    try store.releaseAndIngest(Sample.report("a"))
    #expect(try store.report(of: Sample.id("a")) == Sample.report("a"))
  }

  @Test func aReportOfAnotherDocumentIsRefused() throws {
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register([Sample.arrival("a")], run: run, at: Sample.time())
    let claim = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(60))
    let held = try #require(claim)
    let error = #expect(throws: StorageError.self) {
      try store.save(
        Sample.report("b"), claim: held, version: Sample.version, run: run, at: Sample.time())
    }
    #expect(error?.code == .unknownID)
  }

  @Test func statementsAreNeverEdited() throws {
    try store.ingest([Sample.report("a")])
    #expect(throws: DatabaseError.self) {
      try database.write { db in try db.execute(sql: "UPDATE statements SET payload = '{}'") }
    }
  }

  @Test func childrenAreQueuedWithTheWayToThem() throws {
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register([Sample.arrival("mail")], run: run, at: Sample.time())
    func next() throws -> WorkClaim {
      try #require(try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(60)))
    }
    try store.save(
      Sample.report("mail"), claim: next(), version: Sample.version,
      children: [
        ChildArrival(document: Sample.id("zip"), size: 5, path: "1.2", name: "papers.zip"),
        ChildArrival(document: Sample.id("mail"), size: 10, path: "1.3", name: nil),
      ], run: run, at: Sample.time())
    let undated = Sample.report("zip", claims: DocumentClaims.none)
    try store.save(
      undated, claim: next(), version: Sample.version,
      children: [ChildArrival(document: Sample.id("pdf"), size: 5, path: "a/b.pdf", name: nil)],
      run: run, at: Sample.time())
    #expect(
      try store.paths(of: Sample.id("pdf")).map(\.description)
        == ["/in/mail » papers.zip » a/b.pdf"])
    #expect(try store.occurrences(of: Sample.id("pdf")).map(\.depth) == [2])
    let report = try #require(try store.report(of: Sample.id("zip")))
    #expect(report.document.path == "/in/mail")
    #expect(report.document.parent == Sample.id("mail"))
    #expect(report.document.parentPath == "1.2")
    // As old as the e-mail around it.
    #expect(
      try store.document(Sample.id("zip"))?.observedAt == Timestamp(iso8601: "2026-02-03"))
    let ledger = try store.ledger(of: run)
    #expect(ledger.inside.found == 3)
    #expect(ledger.inside.duplicate == 1)
    #expect(ledger.inside.open == 1)
  }

  @Test func statementsLeadToTheirDocument() throws {
    try store.ingest([Sample.report("a"), Sample.report("a", path: "/copy")])
    let origin = try #require(try store.statement("a-a"))
    #expect(origin.statement == Sample.claims("a").statements[1])
    #expect(origin.document == Sample.id("a"))
    #expect(origin.paths.map(\.file) == ["/in/a", "/copy"])
    #expect(try store.statement("nobody") == nil)
  }

  @Test func theVersionIsOfEveryPart() {
    let versions = [
      Sample.version,
      ExtractionVersion(
        extractors: "x", rules: "r1", engines: Sample.version.engines, settings: "s1"),
      ExtractionVersion(
        extractors: "galena-1", rules: "r1", engines: ["poppler": "22.12"], settings: "s1"),
      ExtractionVersion(
        extractors: "galena-1", rules: "r1", engines: Sample.version.engines, settings: "s2"),
    ]
    #expect(Set(versions.map(\.digest)).count == versions.count)
  }
}

extension Store {
  fileprivate func releaseAndIngest(_ report: ExtractionReport) throws {
    let run = try beginRun(.ingest, at: Sample.time(100))
    let claim = try claimNext(owner: Sample.owner, at: Sample.time(100), for: .seconds(60))
    try save(
      report, claim: #require(claim), version: Sample.version, run: run, at: Sample.time(100))
  }
}
