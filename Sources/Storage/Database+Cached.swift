import GRDB

extension Database {
  /// The rows of a statement that is compiled once for each connection: for what pages ask for again
  /// and again. Compiling costs more than looking a row up.
  func cachedRows(sql: String, arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first row of such a statement.
  func cachedRow(sql: String, arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// Runs a statement that is compiled once for each connection: for what is written row by row.
  func executeCached(sql: String, arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
