import Foundation
import GRDB
import Storage
import Testing

@Suite struct SchemaTests {
  private static let golden =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/schema.sql").path

  private func dump(_ database: any DatabaseReader) throws -> String {
    try database.read { db in
      let migrations = try String.fetchAll(
        db, sql: "SELECT '-- ' || identifier FROM grdb_migrations ORDER BY identifier")
      let objects = try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'page_text_%'
          ORDER BY type DESC, name
          """)
      return (migrations + objects).joined(separator: "\n\n") + "\n"
    }
  }

  /// A shipped migration never changes: a difference here means a new migration is missing.
  /// `GALENA_RECORD=1` writes the file anew, and the test fails for having done so.
  @Test func migratingFromNothingGivesTheSchemaThatWasShipped() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    _ = try Store(over: database) { "salt" }
    let schema = try dump(database)
    if ProcessInfo.processInfo.environment["GALENA_RECORD"] == "1" {
      try schema.write(toFile: Self.golden, atomically: true, encoding: .utf8)
      Issue.record("the golden schema was recorded; read the difference and run again")
    }
    #expect(try schema == String(contentsOfFile: Self.golden, encoding: .utf8))
  }

  @Test func everyTableIsStrict() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    _ = try Store(over: database) { "salt" }
    let lax = try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND strict = 0
            AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(lax == [])
  }

  @Test func migratingAgainChangesNothing() throws {
    let temporary = try TemporaryStore()
    _ = try temporary.open()
    let database = try DatabaseQueue(path: temporary.path)
    let before = try dump(database)
    _ = try temporary.open()
    #expect(try dump(database) == before)
  }
}
