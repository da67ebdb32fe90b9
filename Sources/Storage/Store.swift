import Foundation
package import GRDB
package import LeadModel

/// The SQLite file with everything Galena knows; named reads and writes, one transaction each.
///
/// Opening creates the file or migrates it. Share one value per file within a process: it can be
/// used from many threads, and other processes can use the same file at the same time.
package struct Store: Sendable {
  let database: any DatabaseWriter
  /// Fresh salt for the audit chain, so that a digest gives nothing away about what it covers.
  let makeSalt: @Sendable () -> String
  /// Tells when features are written down; `nil` takes the instant that they are as of.
  package var recordingClock: (@Sendable () -> Timestamp)?

  /// Opens or creates the store at `path`.
  ///
  /// Power loss: WAL with `synchronous=NORMAL`. SQLite promises "WAL mode is always consistent
  /// with synchronous=NORMAL", and that a transaction "might roll back following a power loss"
  /// though not after a crash of the program (https://sqlite.org/pragma.html#pragma_synchronous).
  /// That is enough for every step that is simply done again, since originals are flushed
  /// before the store speaks of them. What must not be undone, because somebody outside was told
  /// or decided it, is written durably (`writeDurably`, `flush()`).
  package init(path: String) throws(StorageError) {
    self = try Self.mapping(path) {
      Store(try DatabasePool(path: path, configuration: Self.configuration()))
    }
    try migrate()
  }

  /// A file without tables, for the contents of another store.
  static func empty(at path: String) throws(StorageError) -> Store {
    try mapping(path) { Store(try DatabasePool(path: path, configuration: configuration())) }
  }

  /// A store that lives as long as the value, for tests and dry runs.
  package static func inMemory() throws(StorageError) -> Store {
    let store = try mapping(":memory:") {
      Store(try DatabaseQueue(configuration: configuration()))
    }
    try store.migrate()
    return store
  }

  /// Over a database of the caller's; it is migrated.
  package init(over database: any DatabaseWriter, makeSalt: @escaping @Sendable () -> String)
    throws(StorageError)
  {
    self.init(database, makeSalt: makeSalt)
    try migrate()
  }

  private init(
    _ database: any DatabaseWriter, makeSalt: @escaping @Sendable () -> String = Self.randomSalt
  ) {
    self.database = database
    self.makeSalt = makeSalt
  }

  /// What a connection is: foreign keys checked, ten seconds of patience with other writers, and
  /// no values in error messages (`publicStatementArguments` stays off).
  ///
  /// Eight megabytes of pages are kept, where SQLite's two are read again and again; the log grows to six
  /// before its pages are moved to their places: a larger one is moved more seldom, but holds up the document that
  /// fills it for longer.
  package static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.publicStatementArguments = false
    configuration.label = "galena"
    // Two for each processor of a small machine: the lanes of the review pages and what follows a
    // store in the background (ReviewServer, Lanes).
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 1500")
    }
    return configuration
  }

  /// Makes everything written so far survive power loss.
  package func flush() throws(StorageError) {
    try writeDurably { db in
      try db.execute(
        sql: """
          INSERT INTO leases (name, owner, expires_at) VALUES ('flush', 'flush', 1)
          ON CONFLICT (name) DO UPDATE SET expires_at = expires_at + 1
          """)
    }
  }

  private func migrate() throws(StorageError) {
    let path = database.path
    try Self.mapping(path) {
      if try database.read(Migrations.migrator.hasBeenSuperseded) {
        throw StorageError(.newerSchema, path: path)
      }
      try Self.migrate(database)
    }
  }

  /// Of two processes that open a new store at once, the later finds the earlier one's tables where
  /// it would make its own; it looks again.
  private static func migrate(_ database: any DatabaseWriter) throws {
    for _ in 0..<50 {
      if try database.read(Migrations.migrator.hasCompletedMigrations) { return }
      do {
        return try Migrations.migrator.migrate(database)
      } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_BUSY].contains(error.resultCode)
      {
        usleep(100_000)
      }
    }
    try Migrations.migrator.migrate(database)
  }

  @Sendable private static func randomSalt() -> String {
    var generator = SystemRandomNumberGenerator()
    let words = [generator.next(), generator.next()] as [UInt64]
    return words.map { String($0, radix: 16) }.joined(separator: "-")
  }
}

extension Store {
  func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try Self.mapping(database.path) {
      if let open = OpenRead.current, open.isOf(database) { return try body(open.connection) }
      return try database.read(body)
    }
  }

  /// All that `body` reads is of one state of the store, and shares one transaction: for pages, which
  /// ask dozens of small questions. It must not write.
  package func reading<Value>(_ body: () throws -> Value) throws -> Value {
    if let open = OpenRead.current, open.isOf(database) { return try body() }
    let result = try Self.mapping(database.path) {
      try database.read { connection in
        OpenRead.$current.withValue(OpenRead(connection, of: database)) { Result { try body() } }
      }
    }
    return try result.get()
  }

  /// One transaction: all of it or nothing. Immediate, so that two processes queue up for it
  /// instead of failing half-way (https://sqlite.org/lang_transaction.html).
  @discardableResult
  func write<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try Self.mapping(database.path) { try database.write(body) }
  }

  /// Like `write`, flushed to the disk with all that was written before: with `synchronous=FULL`
  /// "an additional sync operation of the WAL file happens after each transaction commit"
  /// (https://sqlite.org/pragma.html#pragma_synchronous).
  @discardableResult
  func writeDurably<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
    try Self.mapping(database.path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw StorageError(.other, path: db.description) }
        return value
      }
    }
  }

  private static func mapping<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(StorageError) -> Value {
    do {
      return try body()
    } catch let error as StorageError {
      throw error
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    } catch {
      throw StorageError(.unreadableValue, path: path, detail: String(describing: type(of: error)))
    }
  }
}
