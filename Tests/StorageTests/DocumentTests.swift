import LeadModel
import Storage
import Testing

@Suite struct DocumentTests {
  let store: Store
  let run: RunID

  init() throws {
    store = try Store.inMemory()
    run = try store.beginRun(.ingest, at: Sample.time())
  }

  private func register(_ arrivals: Arrival...) throws -> [ArrivalOutcome] {
    try store.register(arrivals, run: run, at: Sample.time())
  }

  @Test func theSameContentElsewhereIsADuplicate() throws {
    let outcome = try register(
      Sample.arrival("a"), Sample.arrival("a", at: "/copy"), Sample.arrival("a"))
    #expect(outcome == [.new, .duplicate(of: .file(path: "/in/a")), .known])
    #expect(try store.documents().map(\.id) == [Sample.id("a")])
    #expect(try store.paths(of: Sample.id("a")).map(\.description) == ["/in/a", "/copy"])
  }

  @Test func otherContentAtAPathSupersedesThereAndNowhereElse() throws {
    _ = try register(Sample.arrival("a", at: "/one"), Sample.arrival("a", at: "/two"))
    #expect(try register(Sample.arrival("b", at: "/one")) == [.new])
    #expect(try store.paths(of: Sample.id("a")).map(\.file) == ["/two"])
    #expect(try store.paths(of: Sample.id("b")).map(\.file) == ["/one"])
    let old = try store.occurrences(of: Sample.id("a"))
    let new = try store.occurrences(of: Sample.id("b"))
    #expect(old.map(\.supersededBy) == [new[0].id, nil])
    // And back again: the content is known, its place is a new one.
    #expect(try register(Sample.arrival("a", at: "/one")).count == 1)
    #expect(try store.paths(of: Sample.id("a")).map(\.file) == ["/two", "/one"])
    #expect(try store.paths(of: Sample.id("b")) == [])
  }

  @Test func aFileThatLeftLeavesTheDocument() throws {
    _ = try register(Sample.arrival("a"))
    try store.depart(from: "/in/a")
    #expect(try store.paths(of: Sample.id("a")) == [])
    #expect(try store.document(Sample.id("a"))?.status == .queued)
    #expect(try register(Sample.arrival("a")) == [.known])
    #expect(try store.paths(of: Sample.id("a")).map(\.file) == ["/in/a"])
  }

  @Test func arrivalIsCountedOn() throws {
    _ = try register(Sample.arrival("b"), Sample.arrival("a"))
    _ = try register(Sample.arrival("b"), Sample.arrival("c"))
    let documents = try store.documents()
    #expect(documents.map(\.id) == ["b", "a", "c"].map(Sample.id))
    #expect(documents.map(\.arrival) == documents.map(\.arrival).sorted())
    #expect(try store.documents(status: .queued, limit: 2).count == 2)
    #expect(try store.documents(status: .done) == [])
  }

  @Test func oneBadArrivalLeavesNothingOfItsBatch() throws {
    #expect(throws: StorageError.self) {
      try register(
        Sample.arrival("a"), Arrival(document: "not a hash", size: 1, path: "/in/x"))
    }
    #expect(try store.documents() == [])
    #expect(try store.ledger(of: run).files.found == 0)
  }

  @Test(arguments: 0..<10)
  func anyOrderOfArrivalsGivesOneDocumentPerContentAndOnePlacePerPath(seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    var last: [String: String] = [:]
    for _ in 0..<200 {
      let content = "c\(Int.random(in: 0..<8, using: &generator))"
      let path = "/p\(Int.random(in: 0..<12, using: &generator))"
      _ = try register(Sample.arrival(content, at: path))
      last[path] = content
    }
    var standing: [String: String] = [:]
    for content in Set(last.values) {
      for path in try store.paths(of: Sample.id(content)) { standing[path.file] = content }
    }
    #expect(standing == last)
  }
}

/// A small generator with a seed, so that a failing case can be run again (Steele, Lea and Flood,
/// 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
