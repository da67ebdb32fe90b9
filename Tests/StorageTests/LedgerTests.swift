import LeadModel
import Storage
import Testing

@Suite struct LedgerTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  @Test func everythingFoundIsAccountedFor() throws {
    let run = try store.ingest([
      Sample.report("a"), Sample.report("b", status: .partial),
      Sample.report("c", status: .failed), Sample.report("a", path: "/copy"),
    ])
    try store.note(
      skips: [("/x", "hidden"), ("/y", "hidden"), ("/z", "pipe"), ("/x", "hidden")], in: run)
    let ledger = try store.ledger(of: run)
    var expected = Ledger()
    (expected.found, expected.done, expected.partial, expected.failed) = (7, 1, 1, 1)
    (expected.duplicate, expected.skipped) = (1, 3)
    #expect(ledger.files == expected)
    #expect(ledger.files.addsUp)
    #expect(ledger.skips == ["hidden": 2, "pipe": 1])
    #expect(ledger.inside == Ledger())
  }

  @Test func anotherRunOverTheSameFilesSaysTheSame() throws {
    let reports = [
      Sample.report("a"), Sample.report("a", path: "/copy"), Sample.report("c", status: .failed),
    ]
    let first = try store.ingest(reports)
    let second = try store.ingest(reports)
    #expect(first != second)
    #expect(try store.ledger(of: second) == store.ledger(of: first))
    #expect(try store.ledger(of: second).files.duplicate == 1)
  }

  @Test func whatWasNotReadYetIsOpen() throws {
    let run = try store.beginRun(.watch, at: Sample.time())
    _ = try store.register([Sample.arrival("a")], run: run, at: Sample.time())
    #expect(try store.ledger(of: run).files.open == 1)
    _ = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(1))
    #expect(try store.ledger(of: run).files.open == 1)
    #expect(try store.ledger(of: run).files.addsUp)
  }
}
