import LeadModel
import Storage
import Testing

/// Documents by the rules that they were read with.
@Suite struct RuleTests {
  let store: Store
  let temporary: TemporaryStore

  init() throws {
    temporary = try TemporaryStore()
    store = try temporary.open()
  }

  /// Registers and reads one document with these rules.
  private func read(
    _ name: String, rules: String, status: ExtractionReport.Status = .done
  ) throws {
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register([Sample.arrival(name)], run: run, at: Sample.time())
    try readNext(Sample.report(name, status: status), rules: rules, run: run)
  }

  private func readNext(_ report: ExtractionReport, rules: String, run: RunID) throws {
    let version = ExtractionVersion(
      extractors: "galena-1", rules: rules, engines: Sample.version.engines, settings: "s1")
    let claim = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(60))
    try store.save(
      report, claim: try #require(claim), version: version, run: run, at: Sample.time(1))
  }

  @Test func documentsReadWithOtherRulesComeInTheOrderOfArrival() throws {
    try read("z", rules: "old")
    try read("m", rules: "new")
    try read("a", rules: "older", status: .partial)
    let affected = try store.documents(readWithRulesOtherThan: "new")
    #expect(affected == [Sample.id("z"), Sample.id("a")])
    #expect(try store.documents(readWithRulesOtherThan: "old").count == 2)
  }

  @Test func whatWasNotReadIsNotAffected() throws {
    try read("failed", rules: "old", status: .failed)
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register([Sample.arrival("waiting")], run: run, at: Sample.time())
    #expect(try store.documents(readWithRulesOtherThan: "new") == [])
    #expect(try store.requeue(readWithRulesOtherThan: "new") == 0)
    #expect(try store.document(Sample.id("failed"))?.status == .failed)
  }

  @Test func requeuedDocumentsKeepWhatWasSaidUntilTheyAreReadAgain() throws {
    try read("a", rules: "old")
    try read("b", rules: "new")
    #expect(try store.requeue(readWithRulesOtherThan: "new") == 1)
    let waiting = try #require(try store.document(Sample.id("a")))
    #expect(waiting.status == .queued)
    #expect(waiting.stage == .extract)
    #expect(waiting.attempts == 0)
    #expect(try store.document(Sample.id("b"))?.status == .done)
    #expect(try store.statement("a-a")?.isSuperseded == false)
    // Twice is once.
    #expect(try store.requeue(readWithRulesOtherThan: "new") == 0)
    #expect(try store.documents(readWithRulesOtherThan: "new") == [])
  }

  @Test func theExtractionInForceDecidesNotAnEarlierOne() throws {
    try read("a", rules: "old")
    _ = try store.requeue(readWithRulesOtherThan: "new")
    let run = try store.beginRun(.ingest, at: Sample.time())
    var report = Sample.report("a", claims: DocumentClaims.none)
    report.document.engines = Sample.version.engines
    try readNext(report, rules: "new", run: run)
    #expect(try store.documents(readWithRulesOtherThan: "new") == [])
    #expect(try store.documents(readWithRulesOtherThan: "old") == [Sample.id("a")])
    #expect(try store.statement("a-a")?.isSuperseded == true)
  }
}
