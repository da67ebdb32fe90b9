import LeadModel
import Storage
import Testing

@Suite struct WorkTests {
  static let other = ProcessOwner("elsewhere:1:1")

  let temporary: TemporaryStore
  let store: Store
  let run: RunID

  init() throws {
    temporary = try TemporaryStore()
    store = try temporary.open()
    run = try store.beginRun(.ingest, at: Sample.time())
  }

  private func register(_ arrivals: Arrival...) throws {
    _ = try store.register(arrivals, run: run, at: Sample.time())
  }

  private func claim(_ store: Store, at seconds: Int = 0) throws -> WorkClaim? {
    try store.claimNext(owner: Sample.owner, at: Sample.time(seconds), for: .seconds(60))
  }

  @Test func documentsComeByPriorityThenArrival() throws {
    try register(
      Sample.arrival("a"), Sample.arrival("b"), Sample.arrival("watched", priority: 5))
    let order = try (0..<3).map { _ in try #require(try claim(store)).document }
    #expect(order == ["watched", "a", "b"].map(Sample.id))
    #expect(try claim(store) == nil)
  }

  @Test func twoStoresOnOneFileNeverTakeTheSameDocument() async throws {
    for number in 0..<200 { try register(Sample.arrival("d\(number)")) }
    let second = try temporary.open()
    let taken = try await withThrowingTaskGroup(of: [DocumentID].self) { group in
      for store in [store, second, store, second] {
        group.addTask {
          var mine: [DocumentID] = []
          while let claim = try store.claimNext(
            owner: Sample.owner, at: Sample.time(), for: .seconds(60))
          { mine.append(claim.document) }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 200)
    #expect(Set(taken).count == 200)
  }

  @Test func anExpiredClaimIsTakenOverAndItsHolderCannotWrite() throws {
    try register(Sample.arrival("a"))
    let first = try #require(try claim(store))
    #expect(try claim(store, at: 59) == nil)
    let second = try #require(try claim(store, at: 60))
    #expect([first.attempt, second.attempt] == [1, 2])
    let report = Sample.report("a")
    let error = #expect(throws: StorageError.self) {
      try store.save(
        report, claim: first, version: Sample.version, run: run, at: Sample.time(61))
    }
    #expect(error?.code == .claimLost)
    #expect(try store.report(of: Sample.id("a")) == nil)
    try store.save(report, claim: second, version: Sample.version, run: run, at: Sample.time(62))
    #expect(try store.document(Sample.id("a"))?.status == .done)
    let late = #expect(throws: StorageError.self) {
      try store.save(report, claim: second, version: Sample.version, run: run, at: Sample.time())
    }
    #expect(late?.code == .claimLost)
  }

  @Test func anExtendedClaimLastsLonger() throws {
    try register(Sample.arrival("a"))
    let first = try #require(try claim(store))
    let longer = try store.extend(first, at: Sample.time(30), for: .seconds(60))
    #expect(longer.expiresAt == Sample.time(90))
    #expect(try claim(store, at: 89) == nil)
    #expect(try claim(store, at: 90) != nil)
    #expect(throws: StorageError.self) {
      try store.extend(longer, at: Sample.time(91), for: .seconds(60))
    }
  }

  @Test func aReleasedDocumentWaitsAgainUncounted() throws {
    try register(Sample.arrival("a"))
    try store.release(#require(try claim(store)))
    #expect(try store.document(Sample.id("a"))?.attempts == 0)
    #expect(try claim(store)?.attempt == 1)
  }

  @Test func deadProcessesGiveTheirDocumentsBackAtOnce() throws {
    try register(Sample.arrival("a"), Sample.arrival("b"), Sample.arrival("c"))
    let boot = try #require(Sample.owner.description.split(separator: ":").first)
    let dead = try #require(ProcessOwner("\(boot):\(Int32.max):1"))
    let away = try #require(Self.other)
    for owner in [dead, away, Sample.owner] {
      _ = try store.claimNext(owner: owner, at: Sample.time(), for: .seconds(60))
    }
    _ = try store.acquireLease("resolve", owner: dead, at: Sample.time(), for: .seconds(60))
    #expect(dead.isGone)
    #expect(!away.isGone)
    #expect(!Sample.owner.isGone)
    #expect(try store.releaseClaimsOfGoneProcesses() == 1)
    #expect(try claim(store)?.document == Sample.id("a"))
    #expect(
      try store.acquireLease("resolve", owner: away, at: Sample.time(), for: .seconds(60)))
  }

  @Test func failuresAreTriedAgainOnRequest() throws {
    try store.ingest([Sample.report("a", status: .failed), Sample.report("b")])
    #expect(try store.retry(.reason(.damaged)) == 0)
    #expect(try store.retry(.reason(.encrypted)) == 1)
    #expect(try claim(store)?.document == Sample.id("a"))
    #expect(try store.retry() == 0)
  }

  @Test func anotherVersionQueuesWhatWasReadByThisOne() throws {
    try store.ingest([Sample.report("a"), Sample.report("b", status: .partial)])
    let newer = ExtractionVersion(
      extractors: "galena-1", rules: "r2", engines: Sample.version.engines, settings: "s1")
    #expect(try store.requeue(notExtractedBy: Sample.version) == 0)
    #expect(try store.requeue(notExtractedBy: newer) == 2)
    #expect(try claim(store)?.document == Sample.id("a"))
  }

  @Test func aLeaseHasOneHolder() throws {
    let other = try #require(Self.other)
    func ask(_ owner: ProcessOwner, _ seconds: Int) throws -> Bool {
      try store.acquireLease("serve", owner: owner, at: Sample.time(seconds), for: .seconds(10))
    }
    #expect(try ask(Sample.owner, 0))
    #expect(try !ask(other, 5))
    #expect(try ask(Sample.owner, 9))
    #expect(try !ask(other, 18))
    #expect(try ask(other, 19))
    try store.releaseLease("serve", owner: Sample.owner)
    #expect(try !ask(Sample.owner, 20))
    try store.releaseLease("serve", owner: other)
    #expect(try ask(Sample.owner, 20))
  }
}
