import GRDB

/// The connection through which the code that runs just now reads a store.
///
/// Unchecked: a task-local value has to be Sendable, and a connection is not. It is bound by
/// `Store.reading` for as long as that holds the connection, around code that is synchronous and so
/// stays on the connection's thread.
struct OpenRead: @unchecked Sendable {
  @TaskLocal static var current: OpenRead?

  let connection: Database
  private let database: any DatabaseWriter

  init(_ connection: Database, of database: any DatabaseWriter) {
    self.connection = connection
    self.database = database
  }

  func isOf(_ other: any DatabaseWriter) -> Bool { database === other }
}
