/// What people have judged, and the models of who is who; rows are only ever added. The latest
/// model of a kind is in force.
///
/// A judgement's payload and its salt can be erased, as those of decisions; nothing else ever changes.
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

    CREATE TABLE link_models (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
      name TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      at INTEGER NOT NULL,
      chosen_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX link_models_by_kind ON link_models (kind, seq);

    CREATE TRIGGER link_models_are_never_changed BEFORE UPDATE ON link_models BEGIN
      SELECT RAISE(ABORT, 'models are never changed, only followed by another');
    END;
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
