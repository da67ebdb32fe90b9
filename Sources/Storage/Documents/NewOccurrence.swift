import GRDB
import LeadModel

/// An occurrence that is about to be written.
struct NewOccurrence {
  struct Document {
    let seq: Int64
    let isNew: Bool
  }

  /// A path, or a parent's row and a path inside it.
  struct Spot {
    var path: String?
    var parent: Int64?
    var parentPath: String?
    var name: String?
  }

  let document: Document
  let spot: Spot
  let depth: Int
  let modifiedAt: Timestamp?
  let run: RunID
  let foundAt: Timestamp
}

extension Store {
  /// Writes an occurrence unless it is known; gives what it came to and the row in force.
  static func place(
    _ new: NewOccurrence, _ db: Database
  ) throws -> (ArrivalOutcome, occurrence: Int64) {
    let standing = try standing(at: new.spot, db)
    if let standing, standing["document"] == new.document.seq { return (.known, standing["id"]) }
    let elsewhere = try firstPlace(of: new.document.seq, db)
    // Foreign keys are deferred: the row that supersedes comes next, under the id said here.
    let id =
      1 + (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM occurrences")) ?? 0)
    if let standing {
      try db.executeCached(
        sql: "UPDATE occurrences SET superseded_by = ? WHERE id = ?",
        arguments: [id, standing["id"] as Int64])
    }
    try insert(new, id: id, db)
    if new.document.isNew { return (.new, id) }
    return (elsewhere.map(ArrivalOutcome.duplicate) ?? .known, id)
  }

  private static func insert(_ new: NewOccurrence, id: Int64, _ db: Database) throws {
    try db.executeCached(
      sql: """
        INSERT INTO occurrences
          (id, document, path, parent, parent_path, name, depth, modified_at, found_at, run)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, new.document.seq, new.spot.path, new.spot.parent, new.spot.parentPath, new.spot.name,
        new.depth, new.modifiedAt?.millisecondsSince1970, new.foundAt.millisecondsSince1970,
        new.run.rawValue,
      ])
  }

  /// The row in force at a place; one of the two conditions is on NULL and never true.
  private static func standing(at spot: NewOccurrence.Spot, _ db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, document FROM occurrences
            WHERE path = ? AND superseded_by IS NULL AND filed_at IS NULL
          UNION ALL
          SELECT id, document FROM occurrences
            WHERE parent = ? AND parent_path = ? AND superseded_by IS NULL
          """), arguments: [spot.path, spot.parent, spot.parentPath])
  }

  private static func firstPlace(
    of document: Int64, _ db: Database
  ) throws -> Occurrence.Place? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "\(Occurrence.select) WHERE o.document = ? AND o.superseded_by IS NULL ORDER BY o.id"),
      arguments: [document]
    ).map { Occurrence($0).place }
  }
}
