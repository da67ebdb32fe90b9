import LeadModel
import Storage
import Testing

@Suite struct RetryTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func claim(at seconds: Int = 0) throws -> WorkClaim? {
    try store.claimNext(owner: Sample.owner, at: Sample.time(seconds), for: .seconds(60))
  }

  @Test func aDeferredDocumentWaitsForItsTimeAndKeepsItsAttempts() throws {
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register(
      [Sample.arrival("a"), Sample.arrival("b")], run: run, at: Sample.time())
    let first = try #require(try claim())
    try store.defer(first, for: .workerKilled, until: Sample.time(30))
    #expect(try store.nextDeferred() == Sample.time(30))
    #expect(try store.queueState(at: Sample.time()).deferred == ["worker-killed": 1])
    #expect(try claim(at: 1)?.document == Sample.id("b"))
    #expect(try claim(at: 29) == nil)
    let second = try #require(try claim(at: 30))
    #expect(second.document == Sample.id("a"))
    #expect(second.attempt == 2)
    #expect(try store.nextDeferred() == nil)
  }

  @Test func aDeferralNeedsTheClaim() throws {
    let run = try store.beginRun(.ingest, at: Sample.time())
    _ = try store.register([Sample.arrival("a")], run: run, at: Sample.time())
    let lost = try #require(try claim())
    _ = try claim(at: 60)
    let error = #expect(throws: StorageError.self) {
      try store.defer(lost, for: .workerKilled, until: Sample.time(90))
    }
    #expect(error?.code == .claimLost)
  }

  @Test func oneDocumentIsReadAgainWhateverBecameOfIt() throws {
    try store.ingest([
      Sample.report("a"), Sample.report("b", status: .partial),
      Sample.report("c", status: .failed),
    ])
    #expect(try store.retry(.document(Sample.id("b"))) == 1)
    #expect(try store.retry(.document(Sample.id("b"))) == 0)
    #expect(try store.retry(.failed) == 1)
    #expect(try store.documents(status: .queued).map(\.id) == [Sample.id("b"), Sample.id("c")])
  }

  @Test func idsAreFoundByTheirBeginning() throws {
    try store.ingest([Sample.report("a"), Sample.report("b")])
    let id = Sample.id("a")
    #expect(try store.documents(idPrefix: String(id.rawValue.prefix(8)), limit: 9) == [id])
    #expect(try store.documents(idPrefix: id.rawValue.uppercased(), limit: 9) == [id])
    #expect(try store.documents(idPrefix: "", limit: 9).count == 2)
    #expect(try store.documents(idPrefix: "zz", limit: 9) == [])
  }

  @Test func theQueueTellsHowItStands() throws {
    try store.ingest([
      Sample.report("a"), Sample.report("b", status: .partial),
      Sample.report("c", status: .failed),
    ])
    let run = try store.beginRun(.ingest, at: Sample.time(100))
    _ = try store.register([Sample.arrival("d")], run: run, at: Sample.time(100))
    _ = try store.register([Sample.arrival("e")], run: run, at: Sample.time(101))
    _ = try claim(at: 102)
    let state = try store.queueState(at: Sample.time(103))
    #expect(state.counts == [.done: 1, .partial: 1, .failed: 1, .queued: 1, .working: 1])
    #expect(state.failures == ["encrypted": 1])
    #expect(state.oldestQueued == Sample.time(101))
    #expect(state.workers.map(\.documents) == [1])
    #expect(state.workers.map(\.isGone) == [false])
    #expect(state.finished.lastMinute == 0)
    #expect(try store.queueState(at: Sample.time(59)).finished.lastMinute == 3)
  }

  @Test func problemsComeFailedFirst() throws {
    try store.ingest([
      Sample.report("a"), Sample.report("b", status: .partial),
      Sample.report("c", status: .failed),
    ])
    let problems = try store.problems()
    #expect(problems.map(\.document) == [Sample.id("c"), Sample.id("b")])
    #expect(problems.map(\.code) == ["encrypted", ""])
    #expect(try store.problems(limit: 1).count == 1)
  }

  @Test func rootsKeepTheirStateAndSinceWhen() throws {
    let owner = Sample.owner
    var root = RootState(path: "/in", state: .watched, waiting: 2, oldestWaiting: Sample.time())
    try store.tell([root], owner: owner, at: Sample.time(1))
    root.waiting = 0
    root.oldestWaiting = nil
    try store.tell([root], owner: owner, at: Sample.time(5))
    var stored = try #require(try store.roots().first)
    #expect(stored.root == root)
    #expect(stored.since == Sample.time(1))
    #expect(stored.isAttended)
    root.state = .unavailable
    root.reason = "is not there"
    try store.tell([root], owner: owner, at: Sample.time(9))
    stored = try #require(try store.roots().first)
    #expect([stored.since, stored.toldAt] == [Sample.time(9), Sample.time(9)])
  }
}
