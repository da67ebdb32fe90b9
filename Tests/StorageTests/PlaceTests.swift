import LeadModel
import Storage
import Testing

@Suite struct PlaceTests {
  let store: Store
  let run: RunID

  init() throws {
    store = try Store.inMemory()
    run = try store.beginRun(.watch, at: Sample.time())
  }

  private func register(_ arrivals: Arrival...) throws -> [ArrivalOutcome] {
    try store.register(arrivals, run: run, at: Sample.time())
  }

  @Test func aFolderThatLeftTakesItsFilesAlong() throws {
    _ = try register(
      Sample.arrival("a", at: "/in/old/a"), Sample.arrival("b", at: "/in/old/deep/b"),
      Sample.arrival("c", at: "/in/older/c"), Sample.arrival("d", at: "/in/old"))
    try store.depart(from: "/in/old")
    let places = try ["a", "b", "c", "d"].map { try store.paths(of: Sample.id($0)).map(\.file) }
    #expect(places == [[], [], ["/in/older/c"], []])
  }

  @Test func aFiledFileIsFoundWhereItIsNow() throws {
    _ = try register(Sample.arrival("a"))
    try store.file("/in/a", to: "/in/done/a", at: Sample.time(1))
    #expect(try store.paths(of: Sample.id("a")).map(\.file) == ["/in/done/a"])
    // Its going away is no news, and its name is free for another content.
    try store.depart(from: "/in/a")
    #expect(try register(Sample.arrival("b", at: "/in/a")) == [.new])
    #expect(try store.paths(of: Sample.id("a")).map(\.file) == ["/in/done/a"])
    #expect(try store.paths(of: Sample.id("b")).map(\.file) == ["/in/a"])
  }

  @Test func aFailedDocumentThatIsPutBackIsReadAgain() throws {
    try store.ingest([Sample.report("a", status: .failed)])
    _ = try register(Sample.arrival("a", at: "/in/copy"))
    #expect(try store.document(Sample.id("a"))?.status == .failed)
    try store.file("/in/a", to: "/in/failed/a", at: Sample.time())
    _ = try register(Sample.arrival("a"))
    #expect(try store.document(Sample.id("a"))?.status == .queued)
  }

  @Test func aWatchedFileOvertakesTheBackfillThatFoundItFirst() throws {
    _ = try register(Sample.arrival("a"), Sample.arrival("b"))
    _ = try register(Sample.arrival("b", at: "/watched/b", priority: 10))
    let claim = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(9))
    #expect(claim?.document == Sample.id("b"))
  }
}
