import Foundation
import GRDB
import LeadModel
import Storage
import Testing

@Suite struct StoreTests {
  let temporary: TemporaryStore

  init() throws { temporary = try TemporaryStore() }

  @Test func aStoreWritesAheadAndChecksForeignKeys() throws {
    let database = try DatabasePool(path: temporary.path, configuration: Store.configuration())
    _ = try Store(over: database) { "salt" }
    let settings = try database.writeWithoutTransaction { db in
      try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "1", "1", "10000"])
    let error = #expect(throws: DatabaseError.self) {
      try database.write { db in
        try db.execute(sql: "INSERT INTO findings (run, occurrence) VALUES (7, 7)")
      }
    }
    #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY)
  }

  @Test func flushingLeavesTheUsualSettings() throws {
    let database = try DatabasePool(path: temporary.path, configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.flush()
    try store.flush()
    let mode = try database.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    #expect(mode == 1)
  }

  @Test func whatWasWrittenIsThereAfterOpeningAgain() throws {
    try temporary.open().ingest([Sample.report("a")])
    #expect(try temporary.open().documentCounts() == [.done: 1])
  }

  @Test func aNewerStoreIsRefused() throws {
    _ = try temporary.open()
    let database = try DatabaseQueue(path: temporary.path)
    try database.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-future')")
    }
    let error = #expect(throws: StorageError.self) { try temporary.open() }
    #expect(error?.code == .newerSchema)
  }

  @Test func aFileThatIsNoStoreIsRefused() throws {
    try Data("Dear Sir or Madam, ".utf8 + [UInt8](repeating: 65, count: 5000))
      .write(to: URL(fileURLWithPath: temporary.path))
    let error = #expect(throws: StorageError.self) { try temporary.open() }
    #expect(error?.code == .notAStore)
  }

  @Test func aFolderThatIsMissingIsNamed() throws {
    let path = "\(temporary.folder)/missing/galena.sqlite"
    let error = #expect(throws: StorageError.self) { try Store(path: path) }
    #expect(error?.code == .cannotOpen)
    #expect(error?.path == path)
  }

  @Test func aStoreThatIsLockedSaysSo() throws {
    var configuration = Store.configuration()
    configuration.busyMode = .immediateError
    _ = try temporary.open()
    let database = try DatabasePool(path: temporary.path, configuration: configuration)
    let store = try Store(over: database) { "salt" }
    let other = try DatabaseQueue(path: temporary.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      let error = #expect(throws: StorageError.self) {
        try store.beginRun(.ingest, at: Sample.time())
      }
      #expect(error?.code == .locked)
      #expect(error?.isTransient == true)
    }
  }

  @Test func aFullDiskSaysSoAndLosesNothing() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.ingest([Sample.report("a")])
    try database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let large = Sample.page(1, String(repeating: "word ", count: 200_000))
    let error = #expect(throws: StorageError.self) {
      try store.ingest([Sample.report("b", pages: [large])])
    }
    #expect(error?.code == .diskFull)
    #expect(error?.isTransient == true)
    #expect(try store.documentCounts()[.done] == 1)
    #expect(try store.report(of: Sample.id("b")) == nil)
  }

  @Test func errorsNeverHoldStoredValues() throws {
    let store = try Store.inMemory()
    let run = RunID(999)
    let error = #expect(throws: StorageError.self) {
      try store.register([Sample.arrival("a", at: "/in/Ada-Byng.pdf")], run: run, at: Sample.time())
    }
    #expect(error?.code == .constraint)
    #expect(error?.description.contains("Byng") == false)
  }

  @Test func everyCodeHasItsOwnRemedy() {
    let remedies = StorageError.Code.allCases.map { StorageError($0, path: "f").message }
    #expect(Set(remedies).count == remedies.count)
  }
}
