import GRDB

/// The schema's history. A migration that was shipped never changes, and none uses a type or a
/// constant of the app: what it means is in its own text for ever
/// (GRDB, `Documentation.docc/Migrations.md`). A change is a new migration at the end.
enum Migrations {
  /// Name and SQL, in order.
  static let all: [(name: String, sql: String)] = [
    ("0001-documents", Migration0001.sql),
    ("0002-claims", Migration0002.sql),
    ("0003-profiles", Migration0003.sql),
    ("0004-leads", Migration0004.sql),
    ("0005-audit", Migration0005.sql),
    ("0006-recognition", Migration0006.sql),
    ("0007-judgements", Migration0007.sql),
    ("0008-intake", Migration0008.sql),
    ("0009-models", Migration0009.sql),
    ("0010-review", Migration0010.sql),
    ("0012-routing", Migration0012.sql),
    ("0014-signals-deliveries", Migration0014.sql),
    ("0015-graph-features", Migration0015.sql),
    ("0016-resolution", Migration0016.sql),
    ("0017-leads-by-profile", Migration0017.sql),
    ("0018-profile-changes", Migration0018.sql),
    ("0020-versions", Migration0020.sql),
    ("0022-feature-blobs", Migration0022.sql),
    ("0023-subject-keys", Migration0023.sql),
    ("0024-figures", Migration0024.sql),
    ("0025-failed-files", Migration0025.sql),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in all {
      migrator.registerMigration(name) { db in try db.execute(sql: sql) }
    }
    return migrator
  }
}
