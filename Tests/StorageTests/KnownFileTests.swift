import Intake
import LeadModel
import Storage
import Testing

@Suite struct KnownFileTests {
  static let known = FileIdentity(
    device: .max, inode: .max - 1, size: 5, modifiedNanoseconds: 1_772_000_000_123_456_789)

  @Test func anUnchangedFileIsKnown() throws {
    let store = try Store.inMemory()
    #expect(try store.content(of: Self.known) == nil)
    try store.remember(Self.known, content: Sample.id("a"))
    #expect(try store.content(of: Self.known) == Sample.id("a"))
    try store.remember(Self.known, content: Sample.id("b"))
    #expect(try store.content(of: Self.known) == Sample.id("b"))
  }

  static let others = [
    FileIdentity(
      device: 1, inode: known.inode, size: 5, modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: 1, size: 5, modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: known.inode, size: 6,
      modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: known.inode, size: 5,
      modifiedNanoseconds: known.modifiedNanoseconds + 1),
  ]

  @Test(arguments: others)
  func aFileThatDiffersInAnythingIsNot(other: FileIdentity) throws {
    let store = try Store.inMemory()
    try store.remember(Self.known, content: Sample.id("a"))
    #expect(try store.content(of: other) == nil)
  }
}

@Suite struct StandingTests {
  static let identity = KnownFileTests.known

  @Test func aFileStandsWhereItsContentWasFound() throws {
    let store = try Store.inMemory()
    let run = try store.ingest([Sample.report("a")])
    func standing(_ path: String, _ identity: FileIdentity = Self.identity) throws -> Store
      .Standing?
    {
      try store.standing([FoundFile(path: path, identity: identity)])[0]
    }
    #expect(try standing("/in/a") == nil)
    try store.remember(Self.identity, content: Sample.id("a"))
    #expect(try standing("/in/a")?.document == Sample.id("a"))
    #expect(try standing("/in/a")?.status == .done)
    #expect(try standing("/elsewhere/a") == nil)
    #expect(try standing("/in/a", KnownFileTests.others[3]) == nil)
    let again = try store.beginRun(.ingest, at: Sample.time())
    try store.note(standing: [#require(try standing("/in/a"))], in: again)
    #expect(try store.ledger(of: again) == store.ledger(of: run))
    // Other content came to the path, then went again.
    _ = try store.register([Sample.arrival("b", at: "/in/a")], run: run, at: Sample.time())
    #expect(try standing("/in/a") == nil)
    try store.depart(from: "/in/a")
    #expect(try standing("/in/a") == nil)
  }
}
