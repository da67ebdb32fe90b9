/// What people have judged; rows are only ever added.
///
/// A payload and its salt can be erased, as those of decisions; nothing else ever changes.
enum Migration0007 {
  static let sql = """
    CREATE TABLE judgements (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL
        CHECK (kind IN ('accepted', 'rejected', 'corrected', 'same', 'different', 'withdrawn')),
      at INTEGER NOT NULL,
      salt TEXT,
      payload TEXT,
      CHECK ((salt IS NULL) = (payload IS NULL))
    ) STRICT;

    CREATE TRIGGER judgements_are_never_changed BEFORE UPDATE ON judgements
    WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
    BEGIN
      SELECT RAISE(ABORT, 'judgements are never changed, only withdrawn by another');
    END;
    CREATE TRIGGER judgements_are_never_deleted BEFORE DELETE ON judgements BEGIN
      SELECT RAISE(ABORT, 'judgements are never deleted, only withdrawn by another');
    END;
    """
}
